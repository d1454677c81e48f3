/// Runs of schedules: polls due times and requests exports.
@NullMarked
package org.gradeport.schedule.run;

import org.jspecify.annotations.NullMarked;
