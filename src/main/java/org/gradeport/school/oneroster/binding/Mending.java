package org.gradeport.school.oneroster.binding;

import java.util.Locale;

/// The kinds of deviations from the standard that lenient reading mends.
public enum Mending {
    /// `TRUE` for `true`.
    BOOLEAN,
    /// `Student` for `student`.
    WORD,
    /// A role of roles.csv in enrollments.csv, such as `aide`.
    ROLE,
    /// A time with another number of fractional digits, or of another zone.
    TIME,
    ORDER,
    MISSING_COLUMN,
    EXTRA_COLUMN,
    FOLDER,
    FILE_NAME,
    OTHER_FILE,
    MANIFEST,
    ENCODING;

    /// The code of the finding.
    public String code() {
        return "mended_" + name().toLowerCase(Locale.ROOT);
    }

    /// The key of the finding's text.
    public String key() {
        return "oneroster.mended." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
