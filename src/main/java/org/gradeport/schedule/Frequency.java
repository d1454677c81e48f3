package org.gradeport.schedule;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.gradeport.base.Texts;
import org.gradeport.table.InvalidValueException;

/// How often a rule runs.
public enum Frequency {
    /// Every hour, at the minutes of the rule's time.
    HOURLY,
    /// Every day at one time.
    DAILY,
    /// On chosen days of the week at one time.
    WEEKLY,
    /// On chosen days of the month, or its last day, at one time.
    MONTHLY,
    /// As a cron expression says.
    CUSTOM;

    /// The name in requests and rows, such as `weekly`.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The name in a sentence.
    public String inSentence() {
        return switch (this) {
            case HOURLY -> Texts.say("schedule.sentence.frequency.hourly");
            case DAILY -> Texts.say("schedule.sentence.frequency.daily");
            case WEEKLY -> Texts.say("schedule.sentence.frequency.weekly");
            case MONTHLY -> Texts.say("schedule.sentence.frequency.monthly");
            case CUSTOM -> Texts.say("schedule.sentence.frequency.custom");
        };
    }

    /// The frequency of that name.
    ///
    /// @throws InvalidValueException if there is none
    public static Frequency of(String word) {
        return Arrays.stream(values())
                .filter(each -> each.word().equalsIgnoreCase(word.strip()))
                .findFirst()
                .orElseThrow(() ->
                        new InvalidValueException("frequency", Texts.say("schedule.refused.frequency", word), words()));
    }

    private static List<String> words() {
        return Arrays.stream(values()).map(Frequency::word).toList();
    }
}
