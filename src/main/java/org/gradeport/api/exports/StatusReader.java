package org.gradeport.api.exports;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.gradeport.export.ExportStatus;
import org.gradeport.table.InvalidValueException;

/// Reads states as programs write them.
final class StatusReader {

    private static final List<String> ALLOWED = Arrays.stream(ExportStatus.values())
            .map(status -> status.name().toLowerCase(Locale.ROOT))
            .toList();

    private StatusReader() {}

    static Set<ExportStatus> read(Set<String> words) {
        return words.stream().map(StatusReader::read).collect(Collectors.toSet());
    }

    private static ExportStatus read(String word) {
        if (!ALLOWED.contains(word)) {
            throw new InvalidValueException("status", "There is no status “%s”.".formatted(word), ALLOWED);
        }
        return ExportStatus.valueOf(word.toUpperCase(Locale.ROOT));
    }
}
