package org.gradeport.schedule.rule;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/// A random cron expression that knows what it means without being parsed.
record RandomCron(
        String text,
        int second,
        Set<Integer> minutes,
        Set<Integer> hours,
        Predicate<LocalDate> days,
        boolean isInterval) {

    private static final List<String> MONTHS =
            List.of("JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC");
    private static final List<String> WEEK = List.of("SUN", "MON", "TUE", "WED", "THU", "FRI", "SAT", "SUN");

    boolean matches(LocalDateTime time) {
        return time.getSecond() == second
                && minutes.contains(time.getMinute())
                && hours.contains(time.getHour())
                && days.test(time.toLocalDate());
    }

    /// One that runs at any minutes and hours.
    static RandomCron any(Random random) {
        Part minute = numbers(random, 0, 59, List.of());
        Part hour = numbers(random, 0, 23, List.of());
        return of(random, minute, hour, random.nextInt(4) == 0 ? random.nextInt(60) : 0);
    }

    /// One that runs once on each of its days.
    static RandomCron daily(Random random) {
        return of(random, single(random.nextInt(2) * 30), single(random.nextInt(3)), 0);
    }

    private static RandomCron of(Random random, Part minute, Part hour, int second) {
        Part ofMonth = random.nextInt(2) == 0 ? all("*", 1, 31) : ofMonth(random);
        Part month = random.nextInt(3) > 0 ? all("*", 1, 12) : numbers(random, 1, 12, MONTHS);
        Part ofWeek = random.nextInt(2) == 0 ? all(random.nextBoolean() ? "*" : "?", 0, 6) : ofWeek(random);
        Predicate<LocalDate> inMonth = day -> month.numbers.contains(day.getMonthValue());
        Predicate<LocalDate> byMonth = day -> ofMonth.numbers.contains(day.getDayOfMonth()) || ofMonth.named.test(day);
        Predicate<LocalDate> byWeek =
                day -> ofWeek.numbers.contains(day.getDayOfWeek().getValue() % 7) || ofWeek.named.test(day);
        boolean isEither = !ofMonth.isOpen() && !ofWeek.isOpen();
        String seconds = second == 0 && random.nextBoolean() ? "" : second + " ";
        return new RandomCron(
                seconds + String.join(" ", minute.text, hour.text, ofMonth.text, month.text, ofWeek.text),
                second,
                minute.numbers,
                hour.numbers,
                inMonth.and(isEither ? byMonth.or(byWeek) : byMonth.and(byWeek)),
                minute.isStepped(60) || hour.isStepped(24));
    }

    /// @param named days that have another number in each month
    private record Part(String text, Set<Integer> numbers, Predicate<LocalDate> named) {

        boolean isOpen() {
            return text.startsWith("*") || text.equals("?");
        }

        boolean isStepped(int most) {
            return numbers.size() == most || (numbers.size() > 1 && (text.startsWith("*") || text.contains("/")));
        }

        Part and(Part other) {
            Set<Integer> both = new TreeSet<>(numbers);
            both.addAll(other.numbers);
            return new Part(text + "," + other.text, both, named.or(other.named));
        }
    }

    private static Part all(String text, int first, int last) {
        return stepped(text, first, last, 1);
    }

    private static Part single(int number) {
        return stepped(Integer.toString(number), number, number, 1);
    }

    private static Part stepped(String text, int first, int last, int step) {
        Set<Integer> numbers = new TreeSet<>();
        for (int number = first; number <= last; number += step) {
            numbers.add(number);
        }
        return new Part(text, numbers, _ -> false);
    }

    private static Part numbers(Random random, int first, int last, List<String> names) {
        int from = random.nextInt(first, last + 1);
        int to = random.nextInt(from, last + 1);
        int step = random.nextInt(1, Math.min(last, 25) + 1);
        String named = names.isEmpty() || random.nextBoolean() ? Integer.toString(from) : names.get(from - 1);
        return switch (random.nextInt(7)) {
            case 0 -> all("*", first, last);
            case 1 -> stepped("*/" + step, first, last, step);
            case 2 -> stepped(from + "-" + to + "/" + step, from, to, step);
            case 3 -> stepped(named + "-" + to, from, to, 1);
            case 4 -> stepped(from + "/" + step, from, last, step);
            case 5 -> stepped(named, from, from, 1).and(single(to));
            default -> stepped(named, from, from, 1);
        };
    }

    private static Part ofMonth(Random random) {
        int number = random.nextInt(1, 32);
        Part days = switch (random.nextInt(6)) {
            case 0 -> named("L", day -> day.plusDays(1).getDayOfMonth() == 1);
            case 1 -> named("LW", day -> isNearest(day, day.lengthOfMonth()));
            case 2 -> named(number + "W", day -> isNearest(day, number));
            case 3 ->
                named("L-" + number % 28, day -> day.plusDays(1 + number % 28).getDayOfMonth() == 1);
            default -> numbers(random, 1, 31, List.of());
        };
        return random.nextInt(4) == 0 ? days.and(single(random.nextInt(1, 32))) : days;
    }

    private static Part named(String text, Predicate<LocalDate> days) {
        return new Part(text, Set.of(), days);
    }

    /// Whether no working day of the month is nearer to the number than this working day.
    private static boolean isNearest(LocalDate day, int number) {
        List<Integer> working = new ArrayList<>();
        for (int each = 1; each <= day.lengthOfMonth(); each++) {
            DayOfWeek of = day.withDayOfMonth(each).getDayOfWeek();
            if (of != DayOfWeek.SATURDAY && of != DayOfWeek.SUNDAY) {
                working.add(each);
            }
        }
        int distance = Math.abs(day.getDayOfMonth() - number);
        return number <= day.lengthOfMonth()
                && working.contains(day.getDayOfMonth())
                && working.stream().allMatch(each -> Math.abs(each - number) >= distance);
    }

    /// As in Unix, the numbers count from Sunday, 0, to Sunday, 7.
    private static Part ofWeek(Random random) {
        int from = random.nextInt(8);
        int to = random.nextInt(from, 8);
        int step = random.nextInt(1, 8);
        String first = random.nextBoolean() ? Integer.toString(from) : WEEK.get(from);
        String last = random.nextBoolean() ? Integer.toString(to) : WEEK.get(to);
        Part days = switch (random.nextInt(8)) {
            case 0 -> stepped("*/" + step, 0, 7, step);
            case 1 -> from == 0 && to == 7 ? stepped("0-7", 0, 7, 1) : stepped(first + "-" + last, from, to, 1);
            case 2 -> stepped(from + "-" + to + "/" + step, from, to, step);
            case 3 -> nth(first + "#" + step % 5, from, step % 5);
            case 4 ->
                named(first + "L", day -> isOf(day, from) && day.plusDays(7).getDayOfMonth() <= 7);
            case 5 -> stepped(first, from, from, 1).and(stepped(last, to, to, 1));
            default -> stepped(first, from, from, 1);
        };
        Set<Integer> folded =
                new TreeSet<>(days.numbers.stream().map(number -> number % 7).toList());
        return new Part(days.text, folded, days.named);
    }

    private static Part nth(String text, int of, int nth) {
        return nth == 0
                ? named(text.replace("#0", "#5"), day -> isOf(day, of) && (day.getDayOfMonth() - 1) / 7 == 4)
                : named(text, day -> isOf(day, of) && (day.getDayOfMonth() - 1) / 7 == nth - 1);
    }

    private static boolean isOf(LocalDate day, int number) {
        return day.getDayOfWeek().getValue() % 7 == number % 7;
    }
}
