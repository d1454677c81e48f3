@NullMarked
package org.gradeport.security;

import org.jspecify.annotations.NullMarked;
