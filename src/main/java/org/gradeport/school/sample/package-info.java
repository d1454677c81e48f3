/// Makes up the sample school: the same people, classes and grades every time.
@NullMarked
package org.gradeport.school.sample;

import org.jspecify.annotations.NullMarked;
