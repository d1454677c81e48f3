package org.gradeport.schedule.rule;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.gradeport.base.Texts;
import org.gradeport.schedule.DayCheck;
import org.gradeport.schedule.Frequency;
import org.gradeport.schedule.ScheduleFault;
import org.gradeport.schedule.ScheduleFault.Field;
import org.gradeport.table.InvalidValueException;
import org.jspecify.annotations.Nullable;

/// Finds the faults of a rule: words that contradict each other, and rules without any run.
public final class RuleCheck {

    private static final LocalDateTime LONG_AGO = LocalDateTime.of(1900, 1, 1, 0, 0);

    private RuleCheck() {}

    /// All faults; none if the words make a rule.
    public static List<ScheduleFault> faults(
            Frequency frequency,
            @Nullable String cron,
            @Nullable LocalTime time,
            List<String> days,
            @Nullable LocalDate from,
            @Nullable LocalDate until) {
        List<ScheduleFault> words = all(List.of(
                ScheduleFault.of(Field.CRON, () -> cron(frequency, cron)),
                ScheduleFault.of(Field.TIME, () -> time(frequency, time)),
                ScheduleFault.of(Field.DAYS, () -> DayCodes.inOrder(frequency, days))));
        List<ScheduleFault> expression = words.isEmpty()
                ? all(List.of(
                        ScheduleFault.of(Field.CRON, () -> LocalTimes.of(frequency, cron, time, days, from, until))))
                : words;
        List<ScheduleFault> period = all(List.of(
                ScheduleFault.of(Field.STARTS_ON, () -> DayCheck.check("starts_on", from)),
                ScheduleFault.of(Field.ENDS_ON, () -> period(from, until))));
        return expression.isEmpty() && period.isEmpty()
                ? fires(LocalTimes.of(frequency, cron, time, days, from, until))
                : Stream.concat(expression.stream(), period.stream()).toList();
    }

    private static List<ScheduleFault> all(List<Optional<ScheduleFault>> faults) {
        return faults.stream().flatMap(Optional::stream).toList();
    }

    private static void cron(Frequency frequency, @Nullable String cron) {
        boolean isCustom = frequency == Frequency.CUSTOM;
        if (isCustom && (cron == null || cron.isBlank())) {
            throw refused("cron", Texts.say("schedule.refused.cron-missing"));
        } else if (!isCustom && cron != null) {
            throw refused("cron", Texts.say("schedule.refused.cron-and-frequency", frequency.inSentence()));
        }
    }

    private static void time(Frequency frequency, @Nullable LocalTime time) {
        boolean isCustom = frequency == Frequency.CUSTOM;
        if (isCustom && time != null) {
            throw refused("time", Texts.say("schedule.refused.cron-and-time"));
        } else if (time == null && !isCustom && frequency != Frequency.HOURLY) {
            throw refused("time", Texts.say("schedule.refused.time-missing", frequency.inSentence()));
        } else if (time != null && (time.getSecond() != 0 || time.getNano() != 0)) {
            throw refused("time", Texts.say("schedule.refused.time-seconds"));
        }
    }

    private static void period(@Nullable LocalDate from, @Nullable LocalDate until) {
        DayCheck.check("ends_on", until);
        if (from != null && until != null && until.isBefore(from)) {
            throw refused("ends_on", Texts.say("schedule.refused.ends-before", until, from));
        }
    }

    private static List<ScheduleFault> fires(LocalTimes times) {
        if (times.rule().next(LONG_AGO) == null) {
            return List.of(new ScheduleFault(Field.CRON, refused("cron", Texts.say("schedule.refused.never"))));
        } else if (times.next(LONG_AGO) == null) {
            return List.of(
                    new ScheduleFault(Field.ENDS_ON, refused("ends_on", Texts.say("schedule.refused.never-between"))));
        }
        return List.of();
    }

    private static InvalidValueException refused(String field, String sentence) {
        return new InvalidValueException(field, sentence, List.of());
    }
}
