/// The stored schedules and their runs.
@NullMarked
package org.gradeport.schedule.store;

import org.jspecify.annotations.NullMarked;
