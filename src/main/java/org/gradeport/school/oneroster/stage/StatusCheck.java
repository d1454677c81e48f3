package org.gradeport.school.oneroster.stage;

import org.gradeport.base.Texts;
import org.gradeport.school.oneroster.binding.FieldType;
import org.gradeport.school.oneroster.binding.FieldTypes;
import org.gradeport.school.oneroster.binding.FileMode;
import org.gradeport.school.oneroster.binding.RosterFile;
import org.gradeport.school.oneroster.report.Findings;
import org.gradeport.school.oneroster.report.Findings.Place;
import org.gradeport.school.oneroster.report.QuotedValue;
import org.jspecify.annotations.Nullable;

/// Checks the status and the time of a row, which only a delta fills in.
final class StatusCheck {

    private final RosterFile file;
    private final FileMode fileMode;
    private final FutureTimes future;
    private final CellCheck cells;
    private final RowErrors errors;
    private final Findings findings;

    StatusCheck(
            RosterFile file,
            FileMode fileMode,
            FutureTimes future,
            CellCheck cells,
            RowErrors errors,
            Findings findings) {
        this.file = file;
        this.fileMode = fileMode;
        this.future = future;
        this.cells = cells;
        this.errors = errors;
        this.findings = findings;
    }

    /// Whether the sender deleted the record, and when the record was changed if it is known.
    record RowStatus(boolean deleted, @Nullable String lastModified) {}

    RowStatus read(String status, String time, long row) {
        String word = valueOf("status", FieldTypes.STATUS, status, row);
        String lastModified = valueOf("dateLastModified", FieldTypes.DATE_TIME, time, row);
        if (fileMode == FileMode.DELTA) {
            checkDelta(word, status, lastModified, time, row);
        } else if (word == null && !status.isEmpty()) {
            errors.invalid("status", () -> Texts.say("oneroster.expected.bulk-status"), status, row);
        } else if (!status.isEmpty() || !time.isEmpty()) {
            findings.warning(
                    new Place(file.fileName(), row, "status"),
                    "not_blank",
                    "oneroster.not-blank",
                    QuotedValue.of(status),
                    QuotedValue.of(time));
        }
        return new RowStatus("tobedeleted".equals(word), past(lastModified, row));
    }

    private @Nullable String past(@Nullable String time, long row) {
        if (time == null || !future.holds(time)) {
            return time;
        }
        Place place = new Place(file.fileName(), row, "dateLastModified");
        findings.warning(
                place, "future_time", "oneroster.future-time", QuotedValue.of(time), FieldTypes.dateTime(future.now()));
        return null;
    }

    private @Nullable String valueOf(String field, FieldType type, String text, long row) {
        return text.isEmpty() ? null : cells.readOrMend(field, type, text, row);
    }

    private void checkDelta(
            @Nullable String word, String status, @Nullable String lastModified, String time, long row) {
        if (word == null) {
            errors.invalid("status", () -> Texts.say("oneroster.expected.delta-status"), status, row);
        }
        if (lastModified == null) {
            errors.invalid("dateLastModified", StatusCheck::timeOfDelta, time, row);
        }
    }

    private static String timeOfDelta() {
        return Texts.say("oneroster.expected.in-delta", FieldTypes.DATE_TIME.expected());
    }
}
