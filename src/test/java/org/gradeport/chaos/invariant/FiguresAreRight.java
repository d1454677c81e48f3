package org.gradeport.chaos.invariant;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// The portal's figures are those of a recount of the exports: in all, by dataset, by format, and run by run.
public final class FiguresAreRight implements Invariant {

    private static final List<String> OUTCOMES = List.of("ready", "failed", "cancelled");

    @Override
    public Stream<String> violations(Reading reading) {
        List<ExportRow> rows = reading.exports();
        Stream<String> all = different("all", reading.stats(), rows);
        Stream<String> datasets =
                groups(rows, ExportRow::dataset, reading.stats().get("by_type"));
        Stream<String> formats = groups(rows, ExportRow::format, reading.stats().get("by_format"));
        return Stream.of(all, datasets, formats, lines(reading)).flatMap(Function.identity());
    }

    private static Stream<String> groups(List<ExportRow> rows, Function<ExportRow, String> by, JsonNode figures) {
        Set<String> names = new HashSet<>(rows.stream().map(by).toList());
        return names.stream().flatMap(name -> {
            Predicate<ExportRow> within = row -> by.apply(row).equals(name);
            JsonNode figure = figures.get(name);
            return figure == null
                    ? Stream.of("no figures of " + name)
                    : different(name, figure, rows.stream().filter(within).toList());
        });
    }

    private static Stream<String> different(String what, JsonNode figures, List<ExportRow> rows) {
        return OUTCOMES.stream()
                .filter(outcome -> figures.get(outcome).asLong() != count(rows, outcome))
                .map(outcome -> "%s, %s: the figures say %s, a recount %d"
                        .formatted(what, outcome, figures.get(outcome), count(rows, outcome)));
    }

    private static long count(List<ExportRow> rows, String outcome) {
        return rows.stream().filter(row -> row.outcome().equals(outcome)).count();
    }

    private static Stream<String> lines(Reading reading) {
        Map<Long, JsonNode> runs = new HashMap<>();
        Stream<String> twice = reading.lines().stream()
                .filter(line -> runs.put(line.get("export_id").asLong(), line) != null)
                .map(line -> "two runs of one export are counted: " + line)
                .toList()
                .stream();
        Stream<String> wrong = reading.exports().stream()
                .filter(row -> !isCounted(row, runs.get(row.id())))
                .map(row -> "%s is counted as %s".formatted(row, runs.get(row.id())));
        return Stream.concat(twice, wrong);
    }

    private static boolean isCounted(ExportRow row, @Nullable JsonNode line) {
        return line != null
                && line.get("outcome").asString().equals(row.outcome())
                && (!row.outcome().equals("ready") || isMeasured(row, line));
    }

    private static boolean isMeasured(ExportRow row, JsonNode line) {
        return line.get("rows").asLong() == Objects.requireNonNullElse(row.fileRows(), -1L)
                && line.get("size_bytes").asLong() == Objects.requireNonNullElse(row.sizeBytes(), -1L);
    }
}
