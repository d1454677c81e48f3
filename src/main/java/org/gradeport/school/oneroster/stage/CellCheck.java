package org.gradeport.school.oneroster.stage;

import org.gradeport.school.Reading;
import org.gradeport.school.oneroster.binding.FieldType;
import org.gradeport.school.oneroster.binding.FieldType.Mended;
import org.gradeport.school.oneroster.binding.FieldTypes;
import org.gradeport.school.oneroster.binding.RosterField;
import org.gradeport.school.oneroster.binding.RosterFile;
import org.gradeport.school.oneroster.report.Findings;
import org.gradeport.school.oneroster.report.Findings.Place;
import org.gradeport.school.oneroster.report.QuotedValue;
import org.jspecify.annotations.Nullable;

/// Checks a cell, mends it if the reading is lenient, and converts it for staging.
final class CellCheck {

    private final RosterFile file;
    private final Reading reading;
    private final NotKept notKept;
    private final OddValues oddValues;
    private final RowErrors errors;
    private final Findings findings;

    CellCheck(
            RosterFile file,
            Reading reading,
            NotKept notKept,
            OddValues oddValues,
            RowErrors errors,
            Findings findings) {
        this.file = file;
        this.reading = reading;
        this.notKept = notKept;
        this.oddValues = oddValues;
        this.errors = errors;
        this.findings = findings;
    }

    /// The value of a field; null if there is none, or an invalid one.
    @Nullable
    String value(RosterField field, String text, long row) {
        if (text.isEmpty()) {
            return field.required() ? missing(field.name(), row) : null;
        }
        if (!field.isKept()) {
            notKept.add(file, field.name());
            if (reading.lenient()) {
                return null;
            }
        }
        String value = value(field.name(), field.type(), text, row);
        if (value != null) {
            oddValues.check(field, value, row);
        }
        return value;
    }

    @Nullable
    String sourcedId(String text, long row) {
        return text.isEmpty() ? missing("sourcedId", row) : value("sourcedId", FieldTypes.GUID, text, row);
    }

    private @Nullable String value(String field, FieldType type, String text, long row) {
        String value = readOrMend(field, type, text, row);
        if (value == null) {
            errors.invalid(field, type::expected, text, row);
            return null;
        }
        String rounded = type.rounded(text);
        if (rounded != null) {
            findings.warning(place(field, row), "rounded", "oneroster.rounded", QuotedValue.of(text), rounded);
        }
        return value;
    }

    /// The value of a text; null if it is invalid, which is no error yet.
    @Nullable
    String readOrMend(String field, FieldType type, String text, long row) {
        String read = type.read(text);
        Mended mended = read == null && reading.lenient() ? type.mended(text) : null;
        if (mended == null) {
            return read;
        }
        findings.mended(mended.kind(), place(field, row), QuotedValue.of(text), mended.text());
        return mended.value();
    }

    private @Nullable String missing(String field, long row) {
        errors.missing(field, row);
        return null;
    }

    private Place place(String field, long row) {
        return new Place(file.fileName(), row, field);
    }
}
