/// The views of sign-in, users and tokens.
@NullMarked
package org.gradeport.security.ui;

import org.jspecify.annotations.NullMarked;
