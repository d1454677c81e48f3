package org.gradeport.school.oneroster.report;

import java.io.IOException;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.gradeport.base.Texts;
import org.gradeport.school.Finding;
import org.gradeport.school.Finding.Severity;
import org.gradeport.school.RecordsImport;
import org.gradeport.school.oneroster.binding.Mending;

/// Collects the findings of a zip: equal ones are one line with their number and the first rows.
public final class Findings {

    private static final int LISTED = 1_000;

    private final Map<FindingGroup.Key, FindingGroup> errors = new LinkedHashMap<>();
    private final Map<FindingGroup.Key, FindingGroup> toAccept = new LinkedHashMap<>();
    private final Map<FindingGroup.Key, FindingGroup> mended = new LinkedHashMap<>();
    private final Map<FindingGroup.Key, FindingGroup> warnings = new LinkedHashMap<>();
    private final Set<String> faulty = new HashSet<>();
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

    /// Adds an error; the message is made only for the first of equal ones.
    public void error(Place place, String code, Supplier<String> message) {
        errors(place, code, 1, message);
    }

    /// Adds equal errors, of which the first is at this place.
    public void errors(Place place, String code, long count, Supplier<String> message) {
        errorCount += count;
        faulty.add(place.file());
        list(errors, Severity.ERROR, place, code, count, message);
    }

    /// Adds a warning, likewise.
    public void warning(Place place, String code, Supplier<String> message) {
        warnings(place, code, 1, message);
    }

    /// Adds equal warnings, of which the first is at this place.
    public void warnings(Place place, String code, long count, Supplier<String> message) {
        warningCount += count;
        list(
                RecordsImport.ACCEPTED_BY_NAME.contains(code) ? toAccept : warnings,
                Severity.WARNING,
                place,
                code,
                count,
                message);
    }

    /// Adds an error or a warning.
    public void add(Severity severity, Place place, String code, Supplier<String> message) {
        if (severity == Severity.ERROR) {
            error(place, code, message);
        } else {
            warning(place, code, message);
        }
    }

    /// Adds an error with the text of this key.
    public void error(Place place, String code, String key, Object... values) {
        error(place, code, () -> Texts.say(key, values));
    }

    /// Adds a warning with the text of this key.
    public void warning(Place place, String code, String key, Object... values) {
        warning(place, code, () -> Texts.say(key, values));
    }

    /// Adds an error with the names that have it, if there are any.
    public void errors(Place place, String code, String key, Collection<String> names) {
        if (!names.isEmpty()) {
            errors(place, code, names.size(), () -> Texts.say(key, names.size(), ShortList.of(names)));
        }
    }

    /// Adds a warning, likewise.
    public void warnings(Place place, String code, String key, Collection<String> names) {
        if (!names.isEmpty()) {
            warnings(place, code, names.size(), () -> Texts.say(key, names.size(), ShortList.of(names)));
        }
    }

    /// Adds something that lenient reading mended; all of one kind are one finding.
    public void mended(Mending kind, Place place, Object... values) {
        warningCount++;
        mended.computeIfAbsent(
                        FindingGroup.Key.ofZip(kind.code()),
                        _ -> new FindingGroup(Severity.WARNING, place, kind.code(), Texts.say(kind.key(), values)))
                .add(place, 1);
    }

    /// Adds a row that is left out because of this error.
    public void leftOut(Place place, String code, Supplier<String> message) {
        warningCount++;
        mended.computeIfAbsent(
                        new FindingGroup.Key(place.file(), place.field(), "left_out", code),
                        _ -> new FindingGroup(
                                Severity.WARNING, place, "left_out", Texts.say("oneroster.left-out", message.get())))
                .add(place, 1);
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

    /// Whether there are errors about this file.
    public boolean hasErrors(String fileName) {
        return faulty.contains(fileName);
    }

    /// Whether a warning says that this file has no rows.
    public boolean isEmpty(String fileName) {
        return toAccept.keySet().stream()
                .anyMatch(key -> key.file().equals(fileName) && key.code().equals("no_rows"));
    }

    public long errors() {
        return errorCount;
    }

    public long warnings() {
        return warningCount;
    }

    /// The codes of warnings that are accepted by name, each once.
    public List<String> toAccept() {
        return listed(toAccept).map(Finding::code).distinct().sorted().toList();
    }

    /// Errors first, then warnings that must be accepted by name and what was mended or left out, so that other
    /// warnings
    /// cannot hide them.
    public List<Finding> listed() {
        return Stream.of(errors, toAccept, mended, warnings)
                .flatMap(Findings::listed)
                .limit(LISTED)
                .toList();
    }

    private static Stream<Finding> listed(Map<FindingGroup.Key, FindingGroup> groups) {
        return groups.values().stream().map(FindingGroup::finding);
    }

    private static void list(
            Map<FindingGroup.Key, FindingGroup> groups,
            Severity severity,
            Place place,
            String code,
            long count,
            Supplier<String> message) {
        FindingGroup.Key key = FindingGroup.Key.of(place, code, place.row() == 0 ? message.get() : "");
        FindingGroup known = groups.get(key);
        if (known == null && groups.size() < LISTED) {
            known = new FindingGroup(severity, place, code, message.get());
            groups.put(key, known);
        }
        if (known != null) {
            known.add(place, count);
        }
    }
}
