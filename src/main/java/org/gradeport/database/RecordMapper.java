package org.gradeport.database;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.DataClassRowMapper;

/// Maps the columns of a row to the components of a record by name, whatever the time zone of the JVM.
public final class RecordMapper<T> extends DataClassRowMapper<T> {

    public RecordMapper(Class<T> type) {
        super(type);
    }

    @Override
    protected @Nullable Object getColumnValue(ResultSet row, int index, Class<?> type) throws SQLException {
        // The driver reads an Instant in the zone of the JVM and a Timestamp in the zone of the session.
        return type == Instant.class ? instant(row, index) : super.getColumnValue(row, index, type);
    }

    /// The time in a column; null where the column is null.
    public static @Nullable Instant instant(ResultSet row, int index) throws SQLException {
        Timestamp time = row.getTimestamp(index);
        return time == null ? null : time.toInstant();
    }
}
