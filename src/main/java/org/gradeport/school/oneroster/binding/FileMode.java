package org.gradeport.school.oneroster.binding;

import java.util.Locale;

/// What a file's rows mean.
public enum FileMode {
    /// Not in the zip: the records stay as they are.
    ABSENT,
    /// All there is: what is missing becomes inactive.
    BULK,
    /// Changes only.
    DELTA;

    /// The word in the manifest.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
