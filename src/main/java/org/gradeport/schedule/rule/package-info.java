/// Rules, zones, cron and clock changes; no Spring beans.
@NullMarked
package org.gradeport.schedule.rule;

import org.jspecify.annotations.NullMarked;
