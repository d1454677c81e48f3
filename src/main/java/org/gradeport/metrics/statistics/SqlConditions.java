package org.gradeport.metrics.statistics;

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

    SqlConditions of(RunCriteria criteria) {
        return ofKind(criteria)
                .with("owner = :owner", "owner", criteria.owner())
                .with("schedule = :schedule", "schedule", criteria.schedule())
                .with("node = :node", "node", criteria.node());
    }

    SqlConditions ofKind(RunCriteria criteria) {
        return with("dataset = :dataset", "dataset", criteria.dataset())
                .with("format = :format", "format", criteria.format());
    }

    String where() {
        return parts.isEmpty() ? "true" : String.join(" and ", parts);
    }

    Map<String, Object> values() {
        return values;
    }
}
