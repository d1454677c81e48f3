package org.gradeport.dataset.sql;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.gradeport.base.SearchWords;
import org.gradeport.base.Texts;
import org.gradeport.dataset.Choice;
import org.gradeport.table.DayRange;

/// Parses the filter values of requests.
final class FilterValues {

    /// The length of the longest identifier of the records.
    static final int LONGEST = 255;

    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,11}(\\.\\d{1,4})?");

    /// Matches sourcedIds, school years and grade levels.
    private static final Pattern REFERENCE = Pattern.compile("[0-9A-Za-z./@_: -]{1,%d}".formatted(LONGEST));

    private FilterValues() {}

    static Object number(String value) {
        if (!NUMBER.matcher(value).matches()) {
            throw new IllegalArgumentException(Texts.say("dataset.value.number"));
        }
        return new BigDecimal(value);
    }

    static Object date(String value) {
        LocalDate day = day(value);
        if (!DayRange.contains(day)) {
            throw new IllegalArgumentException(Texts.say("dataset.value.day-range"));
        }
        return day;
    }

    private static LocalDate day(String value) {
        try {
            return LocalDate.parse(value);
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException(Texts.say("dataset.value.day"), e);
        }
    }

    static Object reference(String value) {
        if (!REFERENCE.matcher(value).matches()) {
            throw new IllegalArgumentException(Texts.say("dataset.value.reference"));
        }
        return value;
    }

    /// The patterns of all words, for `like … escape '!'`, which match them literally.
    static List<String> patterns(String text) {
        if (text.isBlank() || text.length() > LONGEST) {
            throw new IllegalArgumentException(Texts.say("dataset.value.text", LONGEST));
        }
        return SearchWords.of(text).stream()
                .map(word -> "%" + word.replaceAll("[!%_]", "!$0") + "%")
                .toList();
    }

    static Choice choice(String value) {
        return new Choice(value, value.substring(0, 1).toUpperCase(Locale.ROOT) + value.substring(1));
    }
}
