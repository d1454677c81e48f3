package org.gradeport.chaos.invariant;

import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// After a sweep, store and archive hold no file that no export knows, and no unfinished one.
public final class NoOrphan implements Invariant {

    @Override
    public Stream<String> violations(Reading reading) {
        return Stream.concat(
                orphans("store", reading.store(), reading, ExportRow::isStored),
                orphans("archive", reading.archive(), reading, ExportRow::isArchived));
    }

    private static Stream<String> orphans(
            String place, Map<String, StoredFile> files, Reading reading, Predicate<ExportRow> belongs) {
        Set<String> known = reading.exports().stream()
                .filter(belongs)
                .map(row -> String.valueOf(row.storedAs()))
                .collect(Collectors.toSet());
        return files.keySet().stream()
                .filter(name -> !known.contains(name))
                .map(name -> "an orphan in the %s: %s; its export is %s".formatted(place, name, owner(name, reading)));
    }

    private static String owner(String name, Reading reading) {
        return reading.exports().stream()
                .filter(row -> row.owns(name))
                .findFirst()
                .map(ExportRow::toString)
                .orElse("unknown");
    }
}
