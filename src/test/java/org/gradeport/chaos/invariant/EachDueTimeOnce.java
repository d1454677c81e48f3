package org.gradeport.chaos.invariant;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Each due time of a schedule stands once in its history, none is missing, and each has an export of its own.
public final class EachDueTimeOnce implements Invariant {

    @Override
    public Stream<String> violations(Reading reading) {
        Stream<String> gaps = reading.dues().stream().collect(Collectors.groupingBy(DueRow::schedule)).values().stream()
                .flatMap(EachDueTimeOnce::gaps);
        return Stream.concat(gaps, shared(reading));
    }

    private static Stream<String> gaps(List<DueRow> dues) {
        return IntStream.range(1, dues.size())
                .filter(i -> !follows(dues.get(i), dues.get(i - 1)))
                .mapToObj(i -> "after %s comes %s".formatted(dues.get(i - 1), dues.get(i)));
    }

    private static boolean follows(DueRow next, DueRow before) {
        return before.dueAt().plus(Duration.ofMinutes(before.times())).equals(next.dueAt());
    }

    private static Stream<String> shared(Reading reading) {
        Map<Long, List<DueRow>> users = reading.dues().stream()
                .filter(due -> due.exportId() != null)
                .collect(Collectors.groupingBy(due -> Objects.requireNonNull(due.exportId())));
        Stream<String> twice = users.values().stream()
                .filter(rows -> rows.size() > 1)
                .map(rows -> "due times that share an export: " + rows);
        Stream<String> none = reading.exports().stream()
                .filter(row -> row.schedule() != null && !users.containsKey(row.id()))
                .map(row -> "a scheduled export without a due time: " + row);
        return Stream.concat(twice, none);
    }
}
