package org.gradeport.dataset;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Which columns, rows and order a request asks for; empty lists mean the dataset's own defaults.
///
/// @param filters values by filter key; several values of one filter mean any of them
public record Selection(List<Pick> columns, Map<String, List<String>> filters, List<Sort> sort) {

    /// All rows, in the dataset's default columns and order.
    public static final Selection ALL = new Selection(List.of(), Map.of(), List.of());

    public Selection {
        columns = List.copyOf(columns);
        filters = Map.copyOf(filters);
        sort = List.copyOf(sort);
    }

    /// A column by its key, with another label if one is given.
    public record Pick(String key, @Nullable String label) {}

    /// A column to order by.
    public record Sort(String key, boolean descending) {}
}
