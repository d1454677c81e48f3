package org.gradeport.school.oneroster.binding;

import java.util.Arrays;
import java.util.List;
import org.gradeport.base.Texts;
import org.jspecify.annotations.Nullable;

/// Identifiers with commas between them.
public final class GuidListType implements FieldType {

    /// The identifiers, each once, in their order.
    public static List<String> split(String text) {
        return Arrays.stream(text.split(",", -1)).map(String::strip).distinct().toList();
    }

    @Override
    public String expected() {
        return Texts.say("oneroster.expected.identifiers");
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
