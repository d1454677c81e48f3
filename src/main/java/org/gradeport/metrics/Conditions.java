package org.gradeport.metrics;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Collects the conditions of a query and their values.
final class Conditions {

    private final List<String> parts = new ArrayList<>();
    private final Map<String, Object> values = new LinkedHashMap<>();

    /// A condition with one value; none for null.
    Conditions with(String part, String name, @Nullable Object value) {
        if (value != null) {
            parts.add(part);
            values.put(name, value);
        }
        return this;
    }

    Conditions of(RunFilter filter) {
        return ofKind(filter)
                .with("owner = :owner", "owner", filter.owner())
                .with("schedule = :schedule", "schedule", filter.schedule())
                .with("node = :node", "node", filter.node());
    }

    Conditions ofKind(RunFilter filter) {
        return with("dataset = :dataset", "dataset", filter.dataset())
                .with("format = :format", "format", filter.format());
    }

    String where() {
        return parts.isEmpty() ? "true" : String.join(" and ", parts);
    }

    Map<String, Object> values() {
        return values;
    }
}
