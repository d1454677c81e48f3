/// What becomes of each due time.
@NullMarked
package org.gradeport.schedule.run;

import org.jspecify.annotations.NullMarked;
