package org.gradeport.chaos.invariant;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gradeport.chaos.load.Interval;

/// Each due time of a schedule stands once in its history, none is missing but those within a pause, and each has an
/// export of its own.
///
/// @param pauses of all schedules
public record EachDueTimeOnce(Supplier<List<Interval>> pauses) implements Invariant {

    @Override
    public Stream<String> violations(Reading reading) {
        Stream<String> gaps = reading.dues().stream().collect(Collectors.groupingBy(DueRow::schedule)).values().stream()
                .flatMap(this::gaps);
        return Stream.concat(gaps, shared(reading));
    }

    private Stream<String> gaps(List<DueRow> dues) {
        return IntStream.range(1, dues.size())
                .filter(i -> !follows(dues.get(i), dues.get(i - 1)))
                .mapToObj(i -> "after %s comes %s".formatted(dues.get(i - 1), dues.get(i)));
    }

    private boolean follows(DueRow next, DueRow before) {
        Instant expected = before.dueAt().plus(Duration.ofMinutes(before.times()));
        while (expected.isBefore(next.dueAt()) && isPaused(expected)) {
            expected = expected.plus(Duration.ofMinutes(1));
        }
        return expected.equals(next.dueAt());
    }

    private boolean isPaused(Instant moment) {
        return pauses.get().stream().anyMatch(pause -> pause.includes(moment));
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
