package org.gradeport.school.oneroster.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.gradeport.school.Finding;
import org.gradeport.school.Finding.Severity;
import org.gradeport.school.RecordsImport;

/// Collects what is wrong with a zip: counts everything, and lists as much as a person can read.
public final class Findings {

    private static final int LISTED = 1_000;
    private static final int LISTED_OF_ONE_KIND = 100;

    private final List<Finding> errors = new ArrayList<>();
    private final List<Finding> toAccept = new ArrayList<>();
    private final List<Finding> warnings = new ArrayList<>();
    private final Map<FindingGroup, Integer> kinds = new HashMap<>();
    private long errorCount;
    private long warningCount;

    /// Where something was found.
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

    /// Notes an error; the message is put together only if it will be listed.
    public void error(Place place, String code, Supplier<String> message) {
        errorCount++;
        list(errors, Severity.ERROR, place, code, message);
    }

    /// Notes a warning, likewise.
    public void warning(Place place, String code, Supplier<String> message) {
        warningCount++;
        list(
                RecordsImport.ACCEPTED_BY_NAME.contains(code) ? toAccept : warnings,
                Severity.WARNING,
                place,
                code,
                message);
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

    /// Errors first, then what is accepted by name: however many other warnings there are, they hide none of these.
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
