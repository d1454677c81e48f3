package org.gradeport.school.sample;

import org.jspecify.annotations.Nullable;

/// What a person is called.
///
/// @param preferred the given name the person goes by, the given name itself for most
record Name(String given, @Nullable String middle, String family, String preferred, String sex) {

    @Nullable
    String otherThanGiven() {
        return preferred.equals(given) ? null : preferred;
    }

    /// Both sides of the mark, or the whole text twice.
    static String[] split(String text, char mark) {
        int at = text.indexOf(mark);
        return at < 0 ? new String[] {text, text} : new String[] {text.substring(0, at), text.substring(at + 1)};
    }
}
