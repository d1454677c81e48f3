package org.gradeport.schedule.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// The days of a rule and their labels.
final class DayFormatter {

    private static final String LAST = "last";

    static final List<String> OF_WEEK =
            Arrays.stream(DayOfWeek.values()).map(DayFormatter::word).toList();

    static final List<String> OF_MONTH = Stream.concat(
                    Stream.of(LAST), IntStream.rangeClosed(1, 31).mapToObj(Integer::toString))
            .toList();

    private DayFormatter() {}

    static String ofWeek(String word, Locale locale) {
        return DayOfWeek.of(OF_WEEK.indexOf(word) + 1).getDisplayName(TextStyle.SHORT, locale);
    }

    static String ofMonth(String word) {
        return word.equals(LAST) ? translate("schedule.rule.last-day") : word;
    }

    private static String word(DayOfWeek day) {
        return day.name().substring(0, 3);
    }
}
