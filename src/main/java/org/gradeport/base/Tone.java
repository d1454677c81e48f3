package org.gradeport.base;

import java.util.Locale;

/// The meaning of a status; a pill shows it as icon, word and colour.
public enum Tone {
    /// Done without problems.
    OK,
    /// Running.
    RUN,
    /// Done, but should be checked.
    WARN,
    /// Failed.
    BAD,
    /// Waiting, switched off or past.
    OFF;

    /// The name in the style sheets.
    public String className() {
        return name().toLowerCase(Locale.ROOT);
    }
}
