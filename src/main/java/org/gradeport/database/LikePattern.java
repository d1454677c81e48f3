package org.gradeport.database;

import java.util.stream.Collectors;
import org.gradeport.base.SearchWords;

/// Patterns for SQL's `like`.
public final class LikePattern {

    private LikePattern() {}

    /// Matches values that contain the words of the text in this order.
    public static String containsWords(String text) {
        return SearchWords.of(text).stream().map(LikePattern::contains).collect(Collectors.joining());
    }

    /// Matches values that contain the text literally.
    public static String contains(String text) {
        return "%" + text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
    }
}
