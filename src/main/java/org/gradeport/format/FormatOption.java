package org.gradeport.format;

import java.util.List;
import java.util.Map;
import org.gradeport.base.Texts;
import org.gradeport.table.InvalidValueException;
import org.gradeport.table.InvalidValueException.Part;
import org.jspecify.annotations.Nullable;

/// One option of a format with its values; the first value is the default.
public record FormatOption(String key, String label, List<Value> values) {

    public FormatOption {
        values = List.copyOf(values);
    }

    /// The value in checked or empty options, by this option's key; the default if there is none.
    public String valueIn(Map<String, String> options) {
        return check(options.get(key));
    }

    String check(@Nullable String requested) {
        List<String> allowed = values.stream().map(Value::value).toList();
        if (requested == null) {
            return allowed.getFirst();
        }
        if (!allowed.contains(requested)) {
            throw new InvalidValueException(
                    Part.OPTIONS, "." + key, Texts.say("format.no-value", requested, key), allowed);
        }
        return requested;
    }

    /// A value and its label.
    public record Value(String value, String label) {}
}
