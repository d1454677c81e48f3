@NullMarked
package org.gradeport.schedule.run;

import org.jspecify.annotations.NullMarked;
