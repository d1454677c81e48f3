package org.gradeport.base;

import java.text.Normalizer;
import java.util.List;
import java.util.regex.Pattern;

/// The words of a searched text, so that a name is found as the portal prints it: `Černá, Đurđica (0007)`.
public final class SearchWords {

    /// The text after the last of them is one word, which bounds the cost of a search.
    private static final int MOST = 8;

    private static final Pattern BETWEEN = Pattern.compile("[\\s\\p{Z},;()]+");

    private SearchWords() {}

    /// Its words, or the text itself if it has only signs; accents are part of their letters, as in the records.
    public static List<String> of(String text) {
        String composed = Normalizer.normalize(text, Normalizer.Form.NFC).strip();
        List<String> words = BETWEEN.splitAsStream(composed)
                .filter(word -> !word.isEmpty())
                .distinct()
                .toList();
        if (words.isEmpty()) {
            return List.of(composed);
        }
        return words.size() <= MOST ? words : List.of(BETWEEN.split(composed, MOST));
    }
}
