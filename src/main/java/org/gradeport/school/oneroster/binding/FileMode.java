package org.gradeport.school.oneroster.binding;

import java.util.Locale;

/// The mode of a file in the manifest.
public enum FileMode {
    /// Not in the zip: the records stay as they are.
    ABSENT,
    /// A complete snapshot: missing records become inactive.
    BULK,
    /// Changes only.
    DELTA;

    /// The word in the manifest.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
