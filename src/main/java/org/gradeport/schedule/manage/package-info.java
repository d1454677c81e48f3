/// The actions of users on schedules.
@NullMarked
package org.gradeport.schedule.manage;

import org.jspecify.annotations.NullMarked;
