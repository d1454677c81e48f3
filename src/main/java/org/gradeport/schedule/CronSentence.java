package org.gradeport.schedule;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Says a cron expression that plain words cannot, field by field.
final class CronSentence {

    private CronSentence() {}

    static String of(CronFields fields) {
        String said = Stream.of(CronTimes.say(fields), CronDays.say(fields), CronDays.months(fields.month()))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" "));
        return Character.toUpperCase(said.charAt(0)) + said.substring(1);
    }
}
