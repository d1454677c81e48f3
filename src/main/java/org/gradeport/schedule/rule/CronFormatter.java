package org.gradeport.schedule.rule;

/// Formats a cron expression without an equivalent plain rule: each field extends the sentence.
final class CronFormatter {

    private CronFormatter() {}

    static String of(CronFields fields) {
        return CronDaysFormatter.addMonths(
                CronDaysFormatter.addDays(CronTimesFormatter.format(fields), fields), fields.month());
    }
}
