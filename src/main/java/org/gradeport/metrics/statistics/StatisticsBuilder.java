package org.gradeport.metrics.statistics;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gradeport.export.FailureClass;
import org.gradeport.metrics.Period;
import org.gradeport.metrics.Statistics;
import org.gradeport.metrics.Statistics.Combination;
import org.gradeport.metrics.Statistics.FailureGroup;
import org.gradeport.metrics.Statistics.NamedTally;
import org.gradeport.metrics.Statistics.TimeSlot;
import org.gradeport.metrics.Tally;

/// Sums the groups of a period for all shown figures.
final class StatisticsBuilder {

    private record DatasetFormat(String dataset, String format) {}

    private record FailureKey(String failureClass, String dataset, String format) {}

    private final TallyBuilder total = new TallyBuilder();
    private final Map<Integer, TallyBuilder> slots = new HashMap<>();
    private final Map<String, TallyBuilder> datasets = new HashMap<>();
    private final Map<String, TallyBuilder> formats = new HashMap<>();
    private final Map<DatasetFormat, TallyBuilder> pairs = new HashMap<>();
    private final Map<FailureKey, FailureGroup> causes = new HashMap<>();

    void add(RunGroup group) {
        Stream.of(
                        total,
                        slots.computeIfAbsent(group.slot(), _ -> new TallyBuilder()),
                        datasets.computeIfAbsent(group.dataset(), _ -> new TallyBuilder()),
                        formats.computeIfAbsent(group.format(), _ -> new TallyBuilder()),
                        pairs.computeIfAbsent(
                                new DatasetFormat(group.dataset(), group.format()), _ -> new TallyBuilder()))
                .forEach(tally -> tally.add(group));
        if (!group.failureClass().isEmpty()) {
            causes.merge(
                    new FailureKey(group.failureClass(), group.dataset(), group.format()),
                    failure(group),
                    StatisticsBuilder::both);
        }
    }

    private static FailureGroup failure(RunGroup group) {
        return new FailureGroup(
                FailureClass.valueOf(group.failureClass()),
                group.dataset(),
                group.format(),
                group.runs(),
                group.lastExport(),
                group.lastAt());
    }

    private static FailureGroup both(FailureGroup one, FailureGroup other) {
        FailureGroup last = one.lastAt().isAfter(other.lastAt()) ? one : other;
        return new FailureGroup(
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
                parts(datasets, NamedTally::new),
                parts(formats, NamedTally::new),
                parts(pairs, (pair, tally) -> new Combination(pair.dataset(), pair.format(), tally)),
                byFailure(),
                failures());
    }

    private List<TimeSlot> slots(List<Instant> starts) {
        return IntStream.range(0, starts.size())
                .mapToObj(slot -> new TimeSlot(
                        starts.get(slot),
                        slots.getOrDefault(slot, new TallyBuilder()).tally()))
                .toList();
    }

    private static <K, P> List<P> parts(Map<K, TallyBuilder> sums, BiFunction<K, Tally, P> part) {
        return sums.entrySet().stream()
                .sorted(Comparator.comparingLong((Map.Entry<K, TallyBuilder> entry) ->
                                -entry.getValue().runs())
                        .thenComparing(entry -> entry.getKey().toString()))
                .map(entry -> part.apply(entry.getKey(), entry.getValue().tally()))
                .toList();
    }

    private List<FailureGroup> failures() {
        return causes.values().stream()
                .sorted(Comparator.comparingLong((FailureGroup group) -> -group.failures())
                        .thenComparing(FailureGroup::lastAt, Comparator.reverseOrder()))
                .toList();
    }

    private Map<FailureClass, Long> byFailure() {
        Map<FailureClass, Long> counts = causes.values().stream()
                .collect(Collectors.groupingBy(
                        FailureGroup::failureClass, Collectors.summingLong(FailureGroup::failures)));
        return counts.entrySet().stream()
                .sorted(Map.Entry.<FailureClass, Long>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, Long::sum, LinkedHashMap::new));
    }
}
