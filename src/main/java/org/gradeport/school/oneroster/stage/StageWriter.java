package org.gradeport.school.oneroster.stage;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gradeport.school.oneroster.binding.GuidListType;
import org.gradeport.school.oneroster.binding.RosterField;
import org.gradeport.school.oneroster.binding.RosterFile;
import org.gradeport.school.oneroster.stage.RowCheck.StagedRow;
import org.jspecify.annotations.Nullable;

/// Writes rows into a file's staging table in batches.
final class StageWriter implements AutoCloseable {

    private static final int BATCH_ROWS = 2_000;
    private static final int BATCH_CHARACTERS = 2_000_000;

    private final RosterFile file;
    private final int[] staged;
    private final int[] lists;
    private final PreparedStatement rows;
    private final PreparedStatement listed;
    private int waitingRows;
    private long waitingCharacters;

    StageWriter(Connection connection, RosterFile file) throws SQLException {
        this.file = file;
        List<RosterField> fields = file.fields();
        this.staged = indexes(fields, fields.stream().filter(rosterField -> rosterField.column() != null));
        this.lists = indexes(
                fields, fields.stream().filter(rosterField -> rosterField.type().isList()));
        this.rows = connection.prepareStatement(insert(file));
        this.listed = connection.prepareStatement(
                "insert into import_list (row_no, sourced_id, field, position, value) values (?, ?, ?, ?, ?)");
    }

    private static int[] indexes(List<RosterField> all, Stream<RosterField> some) {
        return some.mapToInt(all::indexOf).toArray();
    }

    private static String insert(RosterFile file) {
        String columns = file.staged().stream().map(RosterField::column).collect(Collectors.joining(", "));
        String marks = ", ?".repeat(file.staged().size());
        return "insert into %s (row_no, sourced_id, active, last_modified, %s) values (?, ?, ?, ?%s)"
                .formatted(file.staging(), columns, marks);
    }

    /// Adds the row; `flush` writes it at the latest.
    void write(StagedRow row) throws SQLException {
        rows.setLong(1, row.number());
        rows.setString(2, row.sourcedId());
        rows.setBoolean(3, row.active());
        rows.setString(4, time(row.lastModified()));
        for (int i = 0; i < staged.length; i++) {
            set(5 + i, row.values().get(staged[i]));
        }
        rows.addBatch();
        for (int list : lists) {
            writeList(row, list);
        }
        if (++waitingRows >= BATCH_ROWS || waitingCharacters >= BATCH_CHARACTERS) {
            flush();
        }
    }

    /// `2026-11-22T09:30:00.000Z` as the database writes it.
    private static @Nullable String time(@Nullable String text) {
        return text == null ? null : text.replace('T', ' ').replace("Z", "");
    }

    private void set(int index, @Nullable String value) throws SQLException {
        rows.setString(index, value);
        waitingCharacters += value == null ? 0 : value.length();
    }

    private void writeList(StagedRow row, int list) throws SQLException {
        String text = row.values().get(list);
        List<String> parts = text == null ? List.of() : GuidListType.split(text);
        for (int position = 0; position < parts.size(); position++) {
            listed.setLong(1, row.number());
            listed.setString(2, row.sourcedId());
            listed.setString(3, file.listKey(file.fields().get(list)));
            listed.setInt(4, position);
            listed.setString(5, parts.get(position));
            listed.addBatch();
            waitingCharacters += parts.get(position).length();
        }
    }

    /// Sends the waiting rows.
    void flush() throws SQLException {
        rows.executeBatch();
        listed.executeBatch();
        waitingRows = 0;
        waitingCharacters = 0;
    }

    @Override
    public void close() throws SQLException {
        rows.close();
        listed.close();
    }
}
