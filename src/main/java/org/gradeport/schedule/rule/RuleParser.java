package org.gradeport.schedule.rule;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.gradeport.base.Texts;
import org.gradeport.schedule.Frequency;
import org.gradeport.schedule.ScheduleRule;
import org.gradeport.table.Faults;
import org.gradeport.table.InvalidValueException;
import org.jspecify.annotations.Nullable;

/// Reads a rule from the words of a request.
public final class RuleParser {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("H:mm[:ss]", Locale.ROOT);

    private RuleParser() {}

    public static ScheduleRule timing(
            @Nullable String frequency,
            @Nullable String cron,
            @Nullable String time,
            @Nullable List<String> days,
            @Nullable String zone,
            @Nullable LocalDate from,
            @Nullable LocalDate until) {
        String expression = given(cron);
        Faults faults = new Faults();
        Optional<Frequency> howOften = faults.find(() -> frequency(given(frequency), expression));
        faults.check(() -> time(given(time)));
        Optional<ZoneId> where = faults.find(() -> zone(zone));
        faults.refuse();
        return new ScheduleRule(
                howOften.orElseThrow(),
                expression,
                time(given(time)),
                days == null ? List.of() : days,
                where.orElseThrow(),
                from,
                until);
    }

    private static @Nullable String given(@Nullable String word) {
        return word == null || word.isBlank() ? null : word.strip();
    }

    private static Frequency frequency(@Nullable String word, @Nullable String cron) {
        if (word == null && cron == null) {
            throw new InvalidValueException("frequency", Texts.say("schedule.refused.frequency-missing"), List.of());
        }
        return word == null ? Frequency.CUSTOM : Frequency.of(word);
    }

    private static @Nullable LocalTime time(@Nullable String word) {
        try {
            return word == null ? null : LocalTime.parse(word, TIME);
        } catch (DateTimeException e) {
            throw new InvalidValueException("time", Texts.say("schedule.refused.time", word), List.of());
        }
    }

    static ZoneId zone(@Nullable String given) {
        String word = given(given);
        if (word == null) {
            throw new InvalidValueException("zone", Texts.say("schedule.refused.zone-missing"), List.of());
        }
        return Zones.of(word);
    }
}
