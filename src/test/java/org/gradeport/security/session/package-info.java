@NullMarked
package org.gradeport.security.session;

import org.jspecify.annotations.NullMarked;
