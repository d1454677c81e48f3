package org.gradeport.database;

/// Patterns for SQL's `like`.
public final class LikePattern {

    private LikePattern() {}

    /// Matches values that contain the text literally.
    public static String contains(String text) {
        return "%" + text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
    }
}
