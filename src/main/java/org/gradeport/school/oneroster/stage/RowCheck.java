package org.gradeport.school.oneroster.stage;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.gradeport.base.Texts;
import org.gradeport.school.oneroster.binding.FieldType;
import org.gradeport.school.oneroster.binding.FieldTypes;
import org.gradeport.school.oneroster.binding.FileMode;
import org.gradeport.school.oneroster.binding.RosterField;
import org.gradeport.school.oneroster.binding.RosterFile;
import org.gradeport.school.oneroster.report.Findings;
import org.gradeport.school.oneroster.report.Findings.Place;
import org.gradeport.school.oneroster.report.QuotedValue;
import org.jspecify.annotations.Nullable;

/// Checks the cells of rows and converts them for staging.
final class RowCheck {

    private final RosterFile file;
    private final FileMode fileMode;
    private final int columns;
    private final Findings findings;

    /// A row for staging.
    ///
    /// @param active false if the sender deleted the record
    /// @param lastModified when the sender changed it; null if the file does not say
    /// @param values the parsed values in the file's order
    record StagedRow(
            long number,
            @Nullable String sourcedId,
            boolean active,
            @Nullable String lastModified,
            List<@Nullable String> values) {}

    RowCheck(RosterFile file, FileMode fileMode, int columns, Findings findings) {
        this.file = file;
        this.fileMode = fileMode;
        this.columns = columns;
        this.findings = findings;
    }

    /// Whether the row is a blank line.
    static boolean isBlank(String[] cells) {
        return cells.length == 0 || (cells.length == 1 && cells[0].isEmpty());
    }

    /// The row; null if its number of columns is wrong.
    @Nullable
    StagedRow read(String[] cells, long number) {
        if (cells.length != columns) {
            findings.error(
                    Place.row(file.fileName(), number),
                    "wrong_column_count",
                    "oneroster.column-count",
                    columns,
                    cells.length);
            return null;
        }
        boolean active = !"tobedeleted".equals(cells[1]);
        status(cells, number);
        return new StagedRow(
                number,
                sourcedId(cells[0], number),
                active,
                FieldTypes.DATE_TIME.read(cells[2]),
                values(cells, number, active));
    }

    private @Nullable String sourcedId(String text, long number) {
        return text.isEmpty() ? missing("sourcedId", number) : value("sourcedId", FieldTypes.GUID, text, number);
    }

    private void status(String[] cells, long number) {
        if (fileMode == FileMode.DELTA) {
            deltaStatus(cells, number);
        } else if (!cells[1].isEmpty() || !cells[2].isEmpty()) {
            bulkStatus(cells, number);
        }
    }

    private void deltaStatus(String[] cells, long number) {
        if (!cells[1].equals("active") && !cells[1].equals("tobedeleted")) {
            invalid("status", () -> Texts.say("oneroster.expected.delta-status"), cells[1], number);
        }
        if (FieldTypes.DATE_TIME.read(cells[2]) == null) {
            invalid("dateLastModified", RowCheck::timeOfDelta, cells[2], number);
        }
    }

    private void bulkStatus(String[] cells, long number) {
        if (!cells[1].isEmpty() && !cells[1].equals("active") && !cells[1].equals("tobedeleted")) {
            invalid("status", () -> Texts.say("oneroster.expected.bulk-status"), cells[1], number);
        } else {
            findings.warning(
                    new Place(file.fileName(), number, "status"),
                    "not_blank",
                    "oneroster.not-blank",
                    QuotedValue.of(cells[1]),
                    QuotedValue.of(cells[2]));
        }
    }

    private static String timeOfDelta() {
        return Texts.say("oneroster.expected.in-delta", FieldTypes.DATE_TIME.expected());
    }

    private List<@Nullable String> values(String[] cells, long number, boolean active) {
        List<@Nullable String> values = new ArrayList<>(file.fields().size());
        int cell = RosterFile.FIRST.size();
        for (RosterField rosterField : file.fields()) {
            values.add(active ? value(rosterField, cells[cell], number) : null);
            cell++;
        }
        return values;
    }

    private @Nullable String value(RosterField rosterField, String text, long number) {
        if (text.isEmpty()) {
            return rosterField.required() ? missing(rosterField.name(), number) : null;
        }
        return value(rosterField.name(), rosterField.type(), text, number);
    }

    private @Nullable String value(String field, FieldType type, String text, long number) {
        String value = type.read(text);
        if (value == null) {
            invalid(field, type::expected, text, number);
            return null;
        }
        String rounded = type.rounded(text);
        if (rounded != null) {
            findings.warning(place(field, number), "rounded", "oneroster.rounded", QuotedValue.of(text), rounded);
        }
        return value;
    }

    private @Nullable String missing(String field, long number) {
        findings.error(place(field, number), "missing_value", "oneroster.missing-value");
        return null;
    }

    private void invalid(String field, Supplier<String> expected, String found, long number) {
        findings.error(
                place(field, number),
                "invalid_value",
                () -> Texts.say("oneroster.expected-found", expected.get(), QuotedValue.of(found)));
    }

    private Place place(String field, long number) {
        return new Place(file.fileName(), number, field);
    }
}
