package org.gradeport.school.oneroster.stage;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.gradeport.base.Texts;
import org.gradeport.school.Reading;
import org.gradeport.school.oneroster.binding.RosterFile;
import org.gradeport.school.oneroster.report.Findings;
import org.gradeport.school.oneroster.report.Findings.Place;
import org.gradeport.school.oneroster.report.QuotedValue;

/// The errors of one row, which are findings, or the reason to leave it out.
final class RowErrors {

    private final RosterFile file;
    private final Reading reading;
    private final Findings findings;
    private final List<RowError> errors = new ArrayList<>();

    private record RowError(Place place, String code, Supplier<String> message) {}

    RowErrors(RosterFile file, Reading reading, Findings findings) {
        this.file = file;
        this.reading = reading;
        this.findings = findings;
    }

    void missing(String field, long row) {
        add(field, row, "missing_value", () -> Texts.say("oneroster.missing-value"));
    }

    void invalid(String field, Supplier<String> expected, String found, long row) {
        add(
                field,
                row,
                "invalid_value",
                () -> Texts.say("oneroster.expected-found", expected.get(), QuotedValue.of(found)));
    }

    void add(String field, long row, String code, Supplier<String> message) {
        errors.add(new RowError(new Place(file.fileName(), row, field), code, message));
    }

    /// Tells the row's errors; returns whether the row is left out because of them.
    boolean leaveOut() {
        boolean out = reading.leavesOut() && !errors.isEmpty();
        if (out) {
            RowError first = errors.getFirst();
            findings.leftOut(first.place(), first.code(), first.message());
        } else {
            errors.forEach(error -> findings.error(error.place(), error.code(), error.message()));
        }
        errors.clear();
        return out;
    }
}
