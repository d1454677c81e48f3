package org.gradeport.format;

import java.util.List;
import java.util.Map;
import org.gradeport.base.Texts;
import org.gradeport.table.InvalidValueException;
import org.gradeport.table.InvalidValueException.Part;
import org.jspecify.annotations.Nullable;

/// One option of a format: the values it may have, the first of which is the default.
public record FormatOption(String key, String label, List<Value> values) {

    public FormatOption {
        values = List.copyOf(values);
    }

    /// The value among checked or empty options, by this option's key; the default where none was asked for.
    public String valueIn(Map<String, String> options) {
        return check(options.get(key));
    }

    String check(@Nullable String asked) {
        List<String> allowed = values.stream().map(Value::value).toList();
        if (asked == null) {
            return allowed.getFirst();
        }
        if (!allowed.contains(asked)) {
            throw new InvalidValueException(Part.OPTIONS, "." + key, Texts.say("format.no-value", asked, key), allowed);
        }
        return asked;
    }

    /// A value and how people read it.
    public record Value(String value, String label) {}
}
