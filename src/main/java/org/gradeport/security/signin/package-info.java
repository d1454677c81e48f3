/// Signing in and out.
@NullMarked
package org.gradeport.security.signin;

import org.jspecify.annotations.NullMarked;
