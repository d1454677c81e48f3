package org.gradeport.dataset;

import java.util.List;

/// One way to narrow a dataset.
///
/// @param choices the allowed values of a `CHOICE`, empty for every other type
public record Filter(String key, String label, Type type, List<Choice> choices) {

    public Filter {
        choices = List.copyOf(choices);
    }

    /// What a filter's values are.
    public enum Type {
        /// Part of a text, case aside.
        TEXT,
        /// One or more of a fixed list.
        CHOICE,
        /// One or more sourcedIds, looked up by `Dataset.choices`.
        REFERENCE,
        /// A decimal number.
        NUMBER,
        /// A day, `YYYY-MM-DD`.
        DATE,
        /// `true` or `false`.
        BOOLEAN
    }
}
