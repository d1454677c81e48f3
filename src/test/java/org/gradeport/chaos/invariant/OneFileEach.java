package org.gradeport.chaos.invariant;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/// Each ready export has its file in the store, each archived one in the archive; none is written off earlier. Files
/// of broken runs may be there until a sweep finds them old ([NoOrphan]).
public final class OneFileEach implements Invariant {

    @Override
    public Stream<String> violations(Reading reading) {
        return reading.exports().stream()
                .filter(row -> !isThere(row, reading))
                .map(row -> "%s has the files %s in store and archive, not %s"
                        .formatted(row, found(row, reading), expected(row)));
    }

    private static boolean isThere(ExportRow row, Reading reading) {
        List<Set<String>> expected = expected(row);
        List<Set<String>> found = found(row, reading);
        return !row.writtenOff()
                && found.getFirst().containsAll(expected.getFirst())
                && found.getLast().containsAll(expected.getLast());
    }

    private static List<Set<String>> expected(ExportRow row) {
        Set<String> own = row.storedAs() == null ? Set.of() : Set.of(row.storedAs());
        return List.of(row.isStored() ? own : Set.of(), row.isArchived() ? own : Set.of());
    }

    private static List<Set<String>> found(ExportRow row, Reading reading) {
        return List.of(of(row, reading.store()), of(row, reading.archive()));
    }

    private static Set<String> of(ExportRow row, Map<String, StoredFile> files) {
        return Set.copyOf(files.keySet().stream().filter(row::owns).toList());
    }
}
