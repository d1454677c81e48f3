package org.gradeport.database;

/// Patterns for SQL's `like`.
public final class LikePattern {

    private LikePattern() {}

    /// Matches values that contain the text literally.
    public static String contains(String text) {
        return "%" + escape(text) + "%";
    }

    /// Matches values that start with the text literally.
    public static String startsWith(String text) {
        return escape(text) + "%";
    }

    private static String escape(String text) {
        return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }
}
