package org.gradeport.chaos.invariant;

import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Each accepted export is there and has ended, and no key requested two.
///
/// @param accepted the keys of the accepted exports by their ids
public record EveryExportEnded(Supplier<Map<Long, String>> accepted) implements Invariant {

    @Override
    public Stream<String> violations(Reading reading) {
        Map<Long, ExportRow> known =
                reading.exports().stream().collect(Collectors.toMap(ExportRow::id, Function.identity()));
        Stream<String> lost = accepted.get().entrySet().stream()
                .filter(asked -> !known.containsKey(asked.getKey())
                        || !asked.getValue().equals(known.get(asked.getKey()).idempotencyKey()))
                .map(asked -> "accepted export %d with key %s: %s"
                        .formatted(asked.getKey(), asked.getValue(), known.get(asked.getKey())));
        Stream<String> invented = reading.exports().stream()
                .filter(row -> row.schedule() == null && !accepted.get().containsKey(row.id()))
                .map(row -> "an export that nobody was told of: " + row);
        Stream<String> open =
                reading.exports().stream().filter(ExportRow::isOpen).map(row -> "an export that has not ended: " + row);
        return Stream.of(lost, invented, open).flatMap(Function.identity());
    }
}
