/// Schedules and their runs, for programs.
@NullMarked
package org.gradeport.api.schedules;

import org.jspecify.annotations.NullMarked;
