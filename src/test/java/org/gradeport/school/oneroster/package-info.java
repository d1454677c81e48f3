@NullMarked
package org.gradeport.school.oneroster;

import org.jspecify.annotations.NullMarked;
