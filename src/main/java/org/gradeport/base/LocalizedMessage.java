package org.gradeport.base;

import java.util.List;

/// A sentence in the reader's language: the key of its text, and what goes into it, where an `Instant` reads as a
/// moment, a `Duration` as a length of time, a `Bytes` as a size, and a `LocalizedMessage` as it is said.
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
