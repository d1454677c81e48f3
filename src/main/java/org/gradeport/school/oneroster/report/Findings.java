package org.gradeport.school.oneroster.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.gradeport.base.Texts;
import org.gradeport.school.Finding;
import org.gradeport.school.Finding.Severity;
import org.gradeport.school.RecordsImport;

/// Collects the findings of a zip: counts all of them, and lists a limited number.
public final class Findings {

    private static final int LISTED = 1_000;
    private static final int LISTED_OF_ONE_KIND = 100;

    private final List<Finding> errors = new ArrayList<>();
    private final List<Finding> toAccept = new ArrayList<>();
    private final List<Finding> warnings = new ArrayList<>();
    private final Map<FindingGroup, Integer> kinds = new HashMap<>();
    private long errorCount;
    private long warningCount;

    /// The place of a finding.
    ///
    /// @param row the header being 1; 0 for the file as a whole
    /// @param field empty for the row as a whole
    public record Place(String file, long row, String field) {

        public static final Place ZIP = new Place("", 0, "");

        public static Place file(String file) {
            return new Place(file, 0, "");
        }

        public static Place row(String file, long row) {
            return new Place(file, row, "");
        }
    }

    private record FindingGroup(String file, String field, String code) {}

    /// Adds an error; the message is made only if it is listed.
    public void error(Place place, String code, Supplier<String> message) {
        errorCount++;
        list(errors, Severity.ERROR, place, code, message);
    }

    /// Adds a warning, likewise.
    public void warning(Place place, String code, Supplier<String> message) {
        warningCount++;
        list(
                RecordsImport.ACCEPTED_BY_NAME.contains(code) ? toAccept : warnings,
                Severity.WARNING,
                place,
                code,
                message);
    }

    /// Adds an error with the text of this key.
    public void error(Place place, String code, String key, Object... values) {
        error(place, code, () -> Texts.say(key, values));
    }

    /// Adds a warning with the text of this key.
    public void warning(Place place, String code, String key, Object... values) {
        warning(place, code, () -> Texts.say(key, values));
    }

    /// Adds an error about an unreadable file; `key` is the text for a fault without a code.
    public void unreadable(Place place, String key, IOException fault) {
        if (fault instanceof BrokenFileException broken) {
            error(place, broken.code(), () -> String.valueOf(broken.getMessage()));
        } else {
            error(place, "damaged", key, String.valueOf(fault.getMessage()));
        }
    }

    public boolean hasErrors() {
        return errorCount > 0;
    }

    public long errors() {
        return errorCount;
    }

    public long warnings() {
        return warningCount;
    }

    /// The codes of warnings that are accepted by name, each once.
    public List<String> toAccept() {
        return toAccept.stream().map(Finding::code).distinct().sorted().toList();
    }

    /// Errors first, then warnings that must be accepted by name, so that other warnings cannot hide them.
    public List<Finding> listed() {
        return Stream.of(errors, toAccept, warnings)
                .flatMap(List::stream)
                .limit(LISTED)
                .toList();
    }

    private void list(List<Finding> list, Severity severity, Place place, String code, Supplier<String> message) {
        int ofKind = kinds.merge(new FindingGroup(place.file(), place.field(), code), 1, Integer::sum);
        if (ofKind <= LISTED_OF_ONE_KIND && list.size() < LISTED) {
            list.add(new Finding(severity, place.file(), place.row(), place.field(), code, message.get()));
        }
    }
}
