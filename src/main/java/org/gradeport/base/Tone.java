package org.gradeport.base;

import java.util.Locale;

/// What a status means at a glance; a pill shows it as icon, word and colour.
public enum Tone {
    /// Done and well.
    OK,
    /// Running.
    RUN,
    /// Done, with something to check.
    WARN,
    /// Failed.
    BAD,
    /// Waiting, switched off or past.
    OFF;

    /// As the style sheets name it.
    public String className() {
        return name().toLowerCase(Locale.ROOT);
    }
}
