package org.gradeport.chaos.invariant;

import java.util.stream.Stream;
import org.gradeport.chaos.load.ChaosSchool;

/// Each file has the digest, the size and the number of rows that its export says, and holds exactly one import.
public final class FilesAreRight implements Invariant {

    @Override
    public Stream<String> violations(Reading reading) {
        return reading.exports().stream()
                .filter(row -> row.isStored() || row.isArchived())
                .filter(row -> !isRight(row, file(row, reading)))
                .map(row -> "%s has the file %s".formatted(row, file(row, reading)));
    }

    private static StoredFile file(ExportRow row, Reading reading) {
        StoredFile none = new StoredFile("", 0, 0);
        String name = String.valueOf(row.storedAs());
        return reading.store().getOrDefault(name, reading.archive().getOrDefault(name, none));
    }

    private static boolean isRight(ExportRow row, StoredFile file) {
        Long rows = row.fileRows();
        return rows != null
                && file.sha256().equals(row.sha256())
                && Long.valueOf(file.size()).equals(row.sizeBytes())
                && (file.rows() < 0 || file.rows() == rows)
                && ChaosSchool.sizes(row.dataset()).contains(rows);
    }
}
