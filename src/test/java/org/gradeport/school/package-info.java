@NullMarked
package org.gradeport.school;

import org.jspecify.annotations.NullMarked;
