/// The portal's pages for schedules: the list, one schedule with its history, and the editor.
@NullMarked
package org.gradeport.schedule.ui;

import org.jspecify.annotations.NullMarked;
