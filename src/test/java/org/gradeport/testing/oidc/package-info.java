@NullMarked
package org.gradeport.testing.oidc;

import org.jspecify.annotations.NullMarked;
