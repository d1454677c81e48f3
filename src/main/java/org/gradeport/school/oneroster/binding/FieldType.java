package org.gradeport.school.oneroster.binding;

import org.jspecify.annotations.Nullable;

/// What a field's value must look like.
public interface FieldType {

    /// What is expected, as a finding says it: `a date such as 2026-11-22`.
    String expected();

    /// The value as the staging column takes it; null if the text is no such value.
    @Nullable
    String read(String text);

    /// What the records keep in place of a readable value; null if they keep it as it is.
    default @Nullable String rounded(String text) {
        return null;
    }

    /// Whether the value is words, which compare byte by byte.
    default boolean isText() {
        return false;
    }

    /// Whether the value names several records.
    default boolean isList() {
        return false;
    }
}
