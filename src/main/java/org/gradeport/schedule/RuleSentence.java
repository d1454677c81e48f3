package org.gradeport.schedule;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Says a rule in a sentence.
final class RuleSentence {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

    private RuleSentence() {}

    static String of(Timing timing) {
        CronFields fields = CronFields.parse(timing.expression());
        String rule = PlainForm.of(fields).map(RuleSentence::plain).orElseGet(() -> CronSentence.of(fields));
        return rule + bound(" from ", timing.from()) + bound(" until ", timing.until()) + " ("
                + timing.zone().getId() + ")";
    }

    private static String plain(PlainRule rule) {
        LocalTime time = rule.time() == null ? LocalTime.MIDNIGHT : rule.time();
        return switch (rule.frequency()) {
            case HOURLY -> "Every hour" + past(time.getMinute());
            case DAILY -> "Every day at " + time;
            case WEEKLY -> "Every " + DayNames.ofWeek(rule.days()) + " at " + time;
            case MONTHLY ->
                "On " + DayNames.ofMonth(rule.days()) + " of every month" + ifShort(rule.days()) + " at " + time;
            case CUSTOM -> throw new IllegalStateException("A custom rule has no plain words.");
        };
    }

    static String past(int minute) {
        return switch (minute) {
            case 0 -> "";
            case 1 -> " at 1 minute past";
            default -> " at " + minute + " minutes past";
        };
    }

    private static String ifShort(List<String> days) {
        boolean isSometimesMissing = days.stream().anyMatch(List.of("29", "30", "31")::contains);
        return isSometimesMissing ? " that has it" : "";
    }

    private static String bound(String word, @Nullable LocalDate day) {
        return day == null ? "" : word + DATE.format(day);
    }
}
