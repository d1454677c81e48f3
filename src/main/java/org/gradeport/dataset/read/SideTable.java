package org.gradeport.dataset.read;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;

/// Completes rows with data that many of them share, such as a line item with its class and course: queried by key,
/// batch by batch, and cached. A join in the database would look it up for every row.
final class SideTable {

    /// The most rows in the cache; the oldest is dropped first.
    private static final int CAPACITY = 1 << 16;

    private final NamedParameterJdbcOperations database;
    private final ReadPlan.Side side;
    private final List<ValueDecoder.Interning> decoders;
    private final Map<Object, @Nullable Object[]> cache = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Object, @Nullable Object[]> eldest) {
            return size() > CAPACITY;
        }
    };

    SideTable(NamedParameterJdbcOperations database, ReadPlan.Side side) {
        this.database = database;
        this.side = side;
        this.decoders = side.fields().stream()
                .map(field -> new ValueDecoder.Interning(ValueDecoder.of(field.type())))
                .toList();
    }

    void complete(List<@Nullable Object[]> rows) {
        Map<Object, List<@Nullable Object[]>> missing = new LinkedHashMap<>();
        for (@Nullable Object[] row : rows) {
            Object key = row[side.key()];
            @Nullable Object[] known = cache.get(key);
            if (known != null) {
                fill(row, known);
            } else if (key != null) {
                missing.computeIfAbsent(key, each -> new ArrayList<>()).add(row);
            }
        }
        if (!missing.isEmpty()) {
            load(missing);
        }
    }

    private void fill(@Nullable Object[] row, @Nullable Object[] values) {
        for (int i = 0; i < values.length; i++) {
            row[side.fields().get(i).place()] = values[i];
        }
    }

    private void load(Map<Object, List<@Nullable Object[]>> missing) {
        Map<String, Object> parameters = new HashMap<>(side.query().parameters());
        parameters.put("keys", padded(missing.keySet()));
        database.query(side.query().sql(), parameters, (ResultSet found) -> {
            Object key = found.getLong(1);
            @Nullable Object[] values = decode(found);
            cache.put(key, values);
            missing.getOrDefault(key, List.of()).forEach(row -> fill(row, values));
        });
    }

    /// Lists have few different lengths, so that the server prepares few statements.
    private static List<Object> padded(Collection<Object> keys) {
        List<Object> list = new ArrayList<>(keys);
        while (Integer.bitCount(list.size()) != 1) {
            list.add(list.getLast());
        }
        return list;
    }

    private @Nullable Object[] decode(ResultSet found) throws SQLException {
        @Nullable Object[] values = new @Nullable Object[decoders.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = decoders.get(i).decode(found, i + 2);
        }
        return values;
    }
}
