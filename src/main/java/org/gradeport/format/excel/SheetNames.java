package org.gradeport.format.excel;

import java.util.Locale;
import java.util.Set;
import org.gradeport.base.Texts;

/// Unique names for the sheets with rows, from the document's title: characters that Excel allows, at most 31.
final class SheetNames {

    static final String ABOUT = "About";

    private static final int LONGEST = 26;
    private static final String FALLBACK = "Rows";
    // Excel reserves "History".
    private static final Set<String> TAKEN = Set.of("about", "history", "");

    private final String base;
    private int given;

    SheetNames(String title) {
        String allowed = title.replaceAll("[^\\p{L}\\p{M}\\p{N} .,()&+_–-]+", " ")
                .replaceAll(" +", " ")
                .strip();
        String cut = Texts.cut(allowed, LONGEST).strip();
        base = TAKEN.contains(cut.toLowerCase(Locale.ROOT)) ? FALLBACK : cut;
    }

    String next() {
        given++;
        return given == 1 ? base : base + " (" + given + ")";
    }
}
