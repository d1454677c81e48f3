package org.gradeport.schedule.rule;

import java.util.Collections;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gradeport.base.Texts;
import org.gradeport.table.InvalidValueException;

/// The numbers that a field of a cron expression names.
///
/// @param isOpen whether it begins with `*`: as in Unix, such a field of days narrows the other one
/// @param isStepped whether it counts on (`*`, `*/15`) instead of naming its numbers one by one
record CronField(Type type, NavigableSet<Integer> numbers, boolean isOpen, boolean isStepped) {

    private static final Pattern PART =
            Pattern.compile("(?:\\*|(?<first>[0-9A-Z]+)(?:-(?<last>[0-9A-Z]+))?)(?:/(?<step>\\d{1,4}))?");

    /// The fields that consist of numbers; 0 and 7 are both Sunday.
    enum Type {
        MINUTE("schedule.refused.minute", 0, 59, 59, ""),
        HOUR("schedule.refused.hour", 0, 23, 23, ""),
        DAY_OF_MONTH("schedule.refused.day-of-month", 1, 31, 31, ""),
        MONTH("schedule.refused.month", 1, 12, 12, "JAN FEB MAR APR MAY JUN JUL AUG SEP OCT NOV DEC"),
        DAY_OF_WEEK("schedule.refused.day-of-week", 0, 7, 7, "SUN MON TUE WED THU FRI SAT");

        private final String refusal;
        private final int first;
        private final int last;
        private final int longestStep;
        private final String names;

        Type(String refusal, int first, int last, int longestStep, String names) {
            this.refusal = refusal;
            this.first = first;
            this.last = last;
            this.longestStep = longestStep;
            this.names = names;
        }

        /// The number of a word; -1 if it is none of this field.
        int number(String word) {
            int place = List.of(names.split(" ", -1)).indexOf(word);
            int number = place >= 0 ? first + place : word.matches("\\d{1,9}") ? Integer.parseInt(word) : -1;
            return number > last ? -1 : Math.max(number, -1);
        }

        InvalidValueException refused(String text) {
            return new InvalidValueException("cron", Texts.say(refusal, text), List.of());
        }
    }

    static CronField parse(Type type, String text) {
        return of(type, text, List.of(text.split(",", -1)));
    }

    /// @param parts the parts of the text that are numbers
    static CronField of(Type type, String text, List<String> parts) {
        NavigableSet<Integer> numbers = new TreeSet<>();
        parts.forEach(part -> part(type, part)
                .orElseThrow(() -> type.refused(text))
                .map(number -> type == Type.DAY_OF_WEEK && number == 0 ? 7 : number)
                .forEach(numbers::add));
        boolean isOpen = text.startsWith("*");
        boolean isStepped = numbers.size() > 1 && (isOpen || text.contains("/"));
        return new CronField(
                type, Collections.unmodifiableNavigableSet(numbers), isOpen, isStepped || isAll(type, numbers));
    }

    private static Optional<Stream<Integer>> part(Type type, String part) {
        Matcher words = PART.matcher(part);
        if (!words.matches()) {
            return Optional.empty();
        }
        String from = words.group("first");
        String to = words.group("last");
        int step = words.group("step") == null ? 1 : Integer.parseInt(words.group("step"));
        int first = from == null ? type.first : type.number("SUN".equals(from) && "7".equals(to) ? to : from);
        int last = to != null ? type.number(to) : from != null && words.group("step") == null ? first : type.last;
        // `7-2` begins, and `FRI-SUN` ends, with a Sunday; `SUN-7` is one.
        int start = type == Type.DAY_OF_WEEK && to != null && last != 7 && first == 7 ? 0 : first;
        int end = type == Type.DAY_OF_WEEK && last == 0 && start > 0 ? 7 : last;
        boolean isValid = step > 0 && step <= type.longestStep && start >= type.first && start <= end;
        return isValid ? Optional.of(stepped(start, end, step)) : Optional.empty();
    }

    private static Stream<Integer> stepped(int start, int end, int step) {
        return IntStream.rangeClosed(0, (end - start) / step).mapToObj(i -> start + i * step);
    }

    boolean isAll() {
        return isAll(type, numbers);
    }

    private static boolean isAll(Type type, NavigableSet<Integer> numbers) {
        return numbers.size() == (type == Type.DAY_OF_WEEK ? 7 : type.last - type.first + 1);
    }

    boolean isOne() {
        return numbers.size() == 1;
    }

    /// Whether all numbers follow each other.
    boolean isRange() {
        return numbers.last() - numbers.first() == numbers.size() - 1;
    }

    /// The step, if it counts from its first number to its last at even distances, also from one round to the next;
    /// 0 if it does not.
    int evenStep() {
        int round = type.last - type.first + 1;
        int step = round / numbers.size();
        boolean isEven = isStepped
                && round % numbers.size() == 0
                && stepped(type.first, type.last, step).toList().equals(List.copyOf(numbers));
        return isEven ? step : 0;
    }
}
