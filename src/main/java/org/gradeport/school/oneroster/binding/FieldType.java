package org.gradeport.school.oneroster.binding;

import org.jspecify.annotations.Nullable;

/// The type of a field's value.
public interface FieldType {

    /// The expected value in a finding, such as `a date such as 2026-11-22`.
    String expected();

    /// The value for the staging column; null if the text is invalid.
    @Nullable
    String read(String text);

    /// The rounded value that the records store; null if they store the value unchanged.
    default @Nullable String rounded(String text) {
        return null;
    }

    /// What lenient reading takes an invalid text for; null if it cannot tell.
    default @Nullable Mended mended(String text) {
        return null;
    }

    /// Whether the value is text, which is compared byte by byte.
    default boolean isText() {
        return false;
    }

    /// Whether the value names several records.
    default boolean isList() {
        return false;
    }

    /// A mended value.
    ///
    /// @param text as it should be in the file
    /// @param value for the staging column
    record Mended(Mending kind, String text, String value) {}
}
