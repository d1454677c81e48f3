package org.gradeport.schedule;

/// Says a cron expression that plain words cannot, field by field: each takes the sentence so far and adds to it.
final class CronSentence {

    private CronSentence() {}

    static String of(CronFields fields) {
        return CronDays.inMonths(CronDays.onDays(CronTimes.say(fields), fields), fields.month());
    }
}
