/// API tokens.
@NullMarked
package org.gradeport.security.token;

import org.jspecify.annotations.NullMarked;
