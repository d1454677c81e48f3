/// Tests of the pages for schedules.
@NullMarked
package org.gradeport.schedule.ui;

import org.jspecify.annotations.NullMarked;
