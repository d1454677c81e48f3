@NullMarked
package org.gradeport.attention;

import org.jspecify.annotations.NullMarked;
