package org.gradeport.schedule.rule;

/// Says a cron expression that plain words cannot, field by field: each takes the sentence so far and adds to it.
final class CronFormatter {

    private CronFormatter() {}

    static String of(CronFields fields) {
        return CronDaysFormatter.inMonths(
                CronDaysFormatter.onDays(CronTimesFormatter.say(fields), fields), fields.month());
    }
}
