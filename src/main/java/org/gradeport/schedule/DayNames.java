package org.gradeport.schedule;

import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;

/// Says lists of days as a person does.
final class DayNames {

    private static final List<String> WORKING = DayWords.OF_WEEK.subList(0, 5);

    private DayNames() {}

    /// `Monday`, `Monday and Thursday`, `Monday to Friday`.
    static String ofWeek(List<String> days) {
        if (days.size() == 7) {
            return "day";
        }
        return days.equals(WORKING)
                ? "Monday to Friday"
                : joined(days.stream().map(DayNames::ofWeek).toList());
    }

    /// `day 1`, `days 1 and 15`, `day 15 and the last day`.
    static String ofMonth(List<String> days) {
        List<String> numbers =
                days.stream().filter(day -> !day.equals(DayWords.LAST)).toList();
        String numbered = (numbers.size() == 1 ? "day " : "days ") + joined(numbers);
        if (numbers.size() == days.size()) {
            return numbered;
        }
        return numbers.isEmpty() ? "the last day" : numbered + " and the last day";
    }

    /// `a`, `a and b`, `a, b and c`.
    static String joined(List<String> words) {
        int last = words.size() - 1;
        return last < 1
                ? String.join("", words)
                : String.join(", ", words.subList(0, last)) + " and " + words.get(last);
    }

    private static String ofWeek(String day) {
        return DayOfWeek.of(DayWords.OF_WEEK.indexOf(day) + 1).getDisplayName(TextStyle.FULL, Locale.ENGLISH);
    }
}
