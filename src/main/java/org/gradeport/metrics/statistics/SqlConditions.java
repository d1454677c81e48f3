package org.gradeport.metrics.statistics;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gradeport.metrics.RunCriteria;
import org.jspecify.annotations.Nullable;

/// Collects the conditions of a query and their values.
final class SqlConditions {

    private final List<String> parts = new ArrayList<>();
    private final Map<String, Object> values = new LinkedHashMap<>();

    /// A condition with one value; none for null.
    SqlConditions with(String part, String name, @Nullable Object value) {
        if (value != null) {
            parts.add(part);
            values.put(name, value);
        }
        return this;
    }

    /// A condition on a column of ASCII; the database fails to compare it with other letters, and no row has any.
    private SqlConditions withAscii(String part, String name, @Nullable String value) {
        boolean isAscii =
                value == null || StandardCharsets.US_ASCII.newEncoder().canEncode(value);
        return isAscii ? with(part, name, value) : with("false", name, value);
    }

    SqlConditions of(RunCriteria criteria) {
        return ofKind(criteria)
                .with("owner = :owner", "owner", criteria.owner())
                .with("schedule = :schedule", "schedule", criteria.schedule())
                .withAscii("node = :node", "node", criteria.node());
    }

    SqlConditions ofKind(RunCriteria criteria) {
        return withAscii("dataset = :dataset", "dataset", criteria.dataset())
                .withAscii("format = :format", "format", criteria.format());
    }

    String where() {
        return parts.isEmpty() ? "true" : String.join(" and ", parts);
    }

    Map<String, Object> values() {
        return values;
    }
}
