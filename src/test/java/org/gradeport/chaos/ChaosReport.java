package org.gradeport.chaos;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.gradeport.chaos.invariant.Episode;

/// The figures of a run, as the Markdown that `docs/reliability.md` takes over.
final class ChaosReport {

    private final long seed;
    private final String store;
    private final long minutes;
    private final Set<String> skipped = new TreeSet<>();
    private final List<String> withoutEffect = new ArrayList<>();
    private final Map<String, List<Duration>> settled = new TreeMap<>();
    private final List<String> totals = new ArrayList<>();
    private final List<Episode> episodes = new ArrayList<>();
    private String end = "The run did not come to its end.";

    ChaosReport(long seed, String store, long minutes) {
        this.seed = seed;
        this.store = store;
        this.minutes = minutes;
    }

    void skipped(String fault) {
        skipped.add(fault);
    }

    void withoutEffect(String fault) {
        withoutEffect.add(fault);
    }

    void checked(List<String> faults, Duration time) {
        for (String fault : faults) {
            settled.computeIfAbsent(fault, _ -> new ArrayList<>()).add(time);
        }
    }

    void calm(Duration time) {
        end = "After the last fault everything had ended and was checked within %d s.".formatted(time.toSeconds());
    }

    void totals(List<String> load, List<String> read, List<Episode> faults) {
        totals.addAll(load);
        totals.addAll(read);
        episodes.addAll(faults);
    }

    String markdown() {
        return """
                ### %d minutes on a %s, seed %d

                %s

                %s %d faults were caused, and %d more had no effect.

                | fault | times | seconds until all had ended and was checked: median | longest |
                |---|---|---|---|
                %s
                %s""".formatted(
                        minutes,
                        store,
                        seed,
                        list(totals),
                        end,
                        episodes.size() - withoutEffect.size(),
                        withoutEffect.size(),
                        rows(),
                        skippedList());
    }

    private static String list(List<String> lines) {
        return lines.stream().map(line -> "- " + line).collect(Collectors.joining("\n"));
    }

    private String rows() {
        return settled.entrySet().stream()
                .map(entry -> row(entry.getKey(), entry.getValue()))
                .collect(Collectors.joining("\n"));
    }

    private static String row(String fault, List<Duration> times) {
        List<Duration> sorted = times.stream().sorted(Comparator.naturalOrder()).toList();
        return "| %s | %d | %d | %d |"
                .formatted(
                        fault,
                        sorted.size(),
                        sorted.get(sorted.size() / 2).toSeconds(),
                        sorted.getLast().toSeconds());
    }

    private String skippedList() {
        return skipped.isEmpty() ? "" : "\n**SKIPPED, not possible here: %s.**\n".formatted(String.join(", ", skipped));
    }
}
