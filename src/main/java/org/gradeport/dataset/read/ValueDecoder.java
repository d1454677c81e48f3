package org.gradeport.dataset.read;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.gradeport.table.ColumnType;
import org.jspecify.annotations.Nullable;

/// Reads one column of a result set as its type's Java class.
@FunctionalInterface
interface ValueDecoder {

    @Nullable
    Object decode(ResultSet rows, int column) throws SQLException;

    static ValueDecoder of(ColumnType type) {
        return switch (type) {
            case TEXT, IDENTIFIER -> ResultSet::getString;
            case INTEGER -> ValueDecoder::integer;
            case DECIMAL -> ValueDecoder::decimal;
            case DATE -> (rows, column) -> rows.getObject(column, LocalDate.class);
            case DATE_TIME -> ValueDecoder::moment;
            case BOOLEAN -> ValueDecoder::yesNo;
        };
    }

    private static @Nullable Object integer(ResultSet rows, int column) throws SQLException {
        long value = rows.getLong(column);
        return rows.wasNull() ? null : value;
    }

    /// The database pads `85` to `85.0000`; this removes the padding.
    private static @Nullable Object decimal(ResultSet rows, int column) throws SQLException {
        BigDecimal value = rows.getBigDecimal(column);
        if (value == null) {
            return null;
        }
        BigDecimal shortest = value.stripTrailingZeros();
        return shortest.scale() < 0 ? shortest.setScale(0) : shortest;
    }

    private static @Nullable Object moment(ResultSet rows, int column) throws SQLException {
        Timestamp value = rows.getTimestamp(column);
        return value == null ? null : value.toInstant();
    }

    private static @Nullable Object yesNo(ResultSet rows, int column) throws SQLException {
        boolean value = rows.getBoolean(column);
        return rows.wasNull() ? null : value;
    }

    /// Returns one object for equal values, so that all line items of a course share one title.
    final class Interning implements ValueDecoder {

        private static final int CAPACITY = 1 << 12;

        private final ValueDecoder valueDecoder;
        private final Map<Object, Object> known = new HashMap<>();

        Interning(ValueDecoder valueDecoder) {
            this.valueDecoder = valueDecoder;
        }

        @Override
        public @Nullable Object decode(ResultSet rows, int column) throws SQLException {
            Object value = valueDecoder.decode(rows, column);
            if (value == null) {
                return null;
            }
            if (known.size() < CAPACITY) {
                known.putIfAbsent(value, value);
            }
            return known.getOrDefault(value, value);
        }
    }
}
