package org.gradeport.dataset;

import java.util.List;

/// One way to narrow a dataset.
///
/// @param choices the allowed values of a `CHOICE`, empty for every other type
/// @param defaults the values if a request does not name the filter; an empty list in the request removes them
public record DatasetFilter(String key, String label, Type type, List<Choice> choices, List<String> defaults) {

    public DatasetFilter {
        choices = List.copyOf(choices);
        defaults = List.copyOf(defaults);
    }

    /// A filter without default values.
    public DatasetFilter(String key, String label, Type type, List<Choice> choices) {
        this(key, label, type, choices, List.of());
    }

    /// The type of a filter's values.
    public enum Type {
        /// Part of a text, whatever its case.
        TEXT,
        /// One or more values of a fixed list.
        CHOICE,
        /// One or more values, mostly sourcedIds, looked up by `Dataset.choices`.
        REFERENCE,
        /// A decimal number.
        NUMBER,
        /// A day, `YYYY-MM-DD`.
        DATE,
        /// `true` or `false`.
        BOOLEAN
    }
}
