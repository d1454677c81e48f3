package org.gradeport.format;

import java.util.List;

/// One option of a format: the values it may have, the first of which is the default.
public record FormatOption(String key, String label, List<Value> values) {

    public FormatOption {
        values = List.copyOf(values);
    }

    /// A value and how people read it.
    public record Value(String value, String label) {}
}
