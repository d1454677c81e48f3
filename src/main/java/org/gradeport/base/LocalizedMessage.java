package org.gradeport.base;

import java.util.List;

/// A sentence in the reader's language: the key of its text and its arguments; an `Instant`, a `Duration`, a `Bytes`
/// and a `LocalizedMessage` are formatted too.
public record LocalizedMessage(String key, List<Object> arguments) {

    /// A number of bytes.
    public record Bytes(long count) {}

    public LocalizedMessage {
        arguments = List.copyOf(arguments);
    }

    public static LocalizedMessage of(String key, Object... arguments) {
        return new LocalizedMessage(key, List.of(arguments));
    }
}
