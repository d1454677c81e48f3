package org.gradeport.school.oneroster.report;

import java.util.ArrayList;
import java.util.List;
import org.gradeport.school.Finding;
import org.gradeport.school.Finding.Severity;
import org.gradeport.school.oneroster.report.Findings.Place;

/// Equal findings, which are told as one.
final class FindingGroup {

    private final Severity severity;
    private final Place first;
    private final String code;
    private final String message;
    private final List<Long> rows = new ArrayList<>();
    private long count;

    FindingGroup(Severity severity, Place first, String code, String message) {
        this.severity = severity;
        this.first = first;
        this.code = code;
        this.message = message;
    }

    /// What makes findings equal: findings about a file as a whole, only if their texts are equal, too.
    record Key(String file, String field, String code, String message) {

        static Key of(Place place, String code, String message) {
            return new Key(place.file(), place.field(), code, place.row() == 0 ? message : "");
        }

        /// What is mended is one kind in the whole zip.
        static Key ofZip(String code) {
            return new Key("", "", code, "");
        }
    }

    void add(Place place, long more) {
        count += more;
        if (place.row() > 0
                && rows.size() < Finding.ROWS
                && place.file().equals(first.file())
                && !rows.contains(place.row())) {
            rows.add(place.row());
        }
    }

    Finding finding() {
        return new Finding(severity, first.file(), first.row(), first.field(), code, message, count, rows);
    }
}
