/// Checks across files.
@NullMarked
package org.gradeport.school.oneroster.check;

import org.jspecify.annotations.NullMarked;
