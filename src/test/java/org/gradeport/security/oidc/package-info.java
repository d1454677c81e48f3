@NullMarked
package org.gradeport.security.oidc;

import org.jspecify.annotations.NullMarked;
