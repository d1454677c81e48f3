package org.gradeport.metrics;

import java.util.List;

/// A sentence in the reader's language: the key of its text, and what goes into it, where an `Instant` reads as a
/// moment, a `Duration` as a length of time, a `Bytes` as a size, and a `Sentence` as it is said.
public record Sentence(String key, List<Object> arguments) {

    /// A number of bytes.
    public record Bytes(long count) {}

    public Sentence {
        arguments = List.copyOf(arguments);
    }

    static Sentence of(String key, Object... arguments) {
        return new Sentence(key, List.of(arguments));
    }
}
