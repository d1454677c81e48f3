/// Needs attention, for programs.
@NullMarked
package org.gradeport.api.attention;

import org.jspecify.annotations.NullMarked;
