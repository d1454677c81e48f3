package org.gradeport.school.oneroster;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Identifiers with commas between them.
final class GuidListType implements FieldType {

    /// The identifiers, each once, in their order.
    static List<String> split(String text) {
        return Arrays.stream(text.split(",", -1)).map(String::strip).distinct().toList();
    }

    @Override
    public String expected() {
        return "identifiers with commas between them, each 1 to 255 of 0-9 A-Z a-z . / @ _ -";
    }

    @Override
    public @Nullable String read(String text) {
        return split(text).stream().allMatch(part -> FieldTypes.GUID.read(part) != null) ? text : null;
    }

    @Override
    public boolean isList() {
        return true;
    }
}
