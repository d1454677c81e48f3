/// What people do with a schedule.
@NullMarked
package org.gradeport.schedule.manage;

import org.jspecify.annotations.NullMarked;
