package org.gradeport.metrics;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gradeport.export.FailureClass;

/// Adds the cells of a period up in every way that is shown.
final class Sums {

    private record Pair(String dataset, String format) {}

    private record Cause(String failureClass, String dataset, String format) {}

    private final Sum total = new Sum();
    private final Map<Integer, Sum> slots = new HashMap<>();
    private final Map<String, Sum> datasets = new HashMap<>();
    private final Map<String, Sum> formats = new HashMap<>();
    private final Map<Pair, Sum> pairs = new HashMap<>();
    private final Map<Cause, FailurePart> causes = new HashMap<>();

    void add(Cell cell) {
        Stream.of(
                        total,
                        slots.computeIfAbsent(cell.slot(), _ -> new Sum()),
                        datasets.computeIfAbsent(cell.dataset(), _ -> new Sum()),
                        formats.computeIfAbsent(cell.format(), _ -> new Sum()),
                        pairs.computeIfAbsent(new Pair(cell.dataset(), cell.format()), _ -> new Sum()))
                .forEach(sum -> sum.add(cell));
        if (!cell.failureClass().isEmpty()) {
            causes.merge(new Cause(cell.failureClass(), cell.dataset(), cell.format()), failure(cell), Sums::both);
        }
    }

    private static FailurePart failure(Cell cell) {
        return new FailurePart(
                FailureClass.valueOf(cell.failureClass()),
                cell.dataset(),
                cell.format(),
                cell.runs(),
                cell.lastExport(),
                cell.lastAt());
    }

    private static FailurePart both(FailurePart one, FailurePart other) {
        FailurePart last = one.lastAt().isAfter(other.lastAt()) ? one : other;
        return new FailurePart(
                one.failureClass(),
                one.dataset(),
                one.format(),
                one.failures() + other.failures(),
                last.lastExport(),
                last.lastAt());
    }

    Statistics statistics(Period period, Tally before) {
        return new Statistics(
                period,
                total.tally(),
                before,
                slots(period.slots()),
                parts(datasets, Part::new),
                parts(formats, Part::new),
                parts(pairs, (pair, tally) -> new Combination(pair.dataset(), pair.format(), tally)),
                byFailure(),
                failures());
    }

    private List<Slot> slots(List<Instant> starts) {
        return IntStream.range(0, starts.size())
                .mapToObj(slot -> new Slot(
                        starts.get(slot), slots.getOrDefault(slot, new Sum()).tally()))
                .toList();
    }

    private static <K, P> List<P> parts(Map<K, Sum> sums, BiFunction<K, Tally, P> part) {
        return sums.entrySet().stream()
                .sorted(Comparator.comparingLong(
                                (Map.Entry<K, Sum> entry) -> -entry.getValue().runs())
                        .thenComparing(entry -> entry.getKey().toString()))
                .map(entry -> part.apply(entry.getKey(), entry.getValue().tally()))
                .toList();
    }

    private List<FailurePart> failures() {
        return causes.values().stream()
                .sorted(Comparator.comparingLong((FailurePart part) -> -part.failures())
                        .thenComparing(FailurePart::lastAt, Comparator.reverseOrder()))
                .toList();
    }

    private Map<FailureClass, Long> byFailure() {
        Map<FailureClass, Long> counted = new HashMap<>();
        causes.values().forEach(part -> counted.merge(part.failureClass(), part.failures(), Long::sum));
        List<FailureClass> classes = new ArrayList<>(counted.keySet());
        classes.sort(Comparator.comparingLong((FailureClass each) -> -counted.getOrDefault(each, 0L))
                .thenComparing(Comparator.naturalOrder()));
        Map<FailureClass, Long> sorted = new LinkedHashMap<>();
        classes.forEach(each -> sorted.put(each, counted.getOrDefault(each, 0L)));
        return sorted;
    }
}
