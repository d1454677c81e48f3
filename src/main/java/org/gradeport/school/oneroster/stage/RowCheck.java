package org.gradeport.school.oneroster.stage;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.gradeport.base.Texts;
import org.gradeport.school.oneroster.binding.FieldTypes;
import org.gradeport.school.oneroster.binding.RosterField;
import org.gradeport.school.oneroster.binding.RosterFile;
import org.gradeport.school.oneroster.stage.StatusCheck.RowStatus;
import org.jspecify.annotations.Nullable;

/// Checks the cells of rows and converts them for staging.
final class RowCheck {

    private final RosterFile file;
    private final FileHeader header;
    private final StatusCheck statusCheck;
    private final CellCheck cellCheck;
    private final NotKept notKept;
    private final RowErrors errors;

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

    RowCheck(
            RosterFile file,
            FileHeader header,
            StatusCheck statusCheck,
            CellCheck cellCheck,
            NotKept notKept,
            RowErrors errors) {
        this.file = file;
        this.header = header;
        this.statusCheck = statusCheck;
        this.cellCheck = cellCheck;
        this.notKept = notKept;
        this.errors = errors;
    }

    /// Whether the row is a blank line.
    static boolean isBlank(String[] cells) {
        return cells.length == 0 || (cells.length == 1 && cells[0].isEmpty());
    }

    /// The row; null if it is left out.
    @Nullable
    StagedRow read(String[] cells, long number) {
        StagedRow row = cells.length == header.columns() ? staged(cells, number) : misfit(cells, number);
        return errors.leaveOut() ? null : row;
    }

    /// Only its sourcedId, so that references to it are no further errors.
    private StagedRow misfit(String[] cells, long number) {
        errors.add(
                "",
                number,
                "wrong_column_count",
                () -> Texts.say("oneroster.column-count", header.columns(), cells.length));
        String sourcedId = FieldTypes.GUID.read(header.cell(cells, 0));
        return new StagedRow(
                number, sourcedId, true, null, Collections.nCopies(file.fields().size(), null));
    }

    private StagedRow staged(String[] cells, long number) {
        String sourcedId = cellCheck.sourcedId(header.cell(cells, 0), number);
        RowStatus status = statusCheck.read(header.cell(cells, 1), header.cell(cells, 2), number);
        header.others(cells).forEach(name -> notKept.add(file, name));
        List<@Nullable String> values =
                status.deleted() ? Collections.nCopies(file.fields().size(), null) : values(cells, number);
        return new StagedRow(number, sourcedId, !status.deleted(), status.lastModified(), values);
    }

    private List<@Nullable String> values(String[] cells, long number) {
        List<@Nullable String> values = new ArrayList<>(file.fields().size());
        int cell = RosterFile.FIRST.size();
        for (RosterField field : file.fields()) {
            values.add(cellCheck.value(field, header.cell(cells, cell), number));
            cell++;
        }
        return values;
    }
}
