package org.gradeport.dataset.read;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Gives one object for equal values, so that a thousand line items of one course hold its title once.
final class InterningDecoder implements ValueDecoder {

    private static final int CAPACITY = 1 << 12;

    private final ValueDecoder valueDecoder;
    private final Map<Object, Object> known = new HashMap<>();

    InterningDecoder(ValueDecoder valueDecoder) {
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
