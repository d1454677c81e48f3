package org.gradeport.format.csv;

import java.util.List;
import org.gradeport.base.Texts;
import org.gradeport.format.Warning;

/// Replaces and counts characters that no CSV reader accepts: NUL, and halves of surrogate pairs, which UTF-8 cannot
/// encode.
final class CsvTextCleaner {

    private static final char REPLACEMENT = '\uFFFD';

    private long replaced;

    String clean(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == 0 || Character.isSurrogate(c)) {
                return replaceFrom(text, i);
            }
        }
        return text;
    }

    List<Warning> warnings() {
        if (replaced == 0) {
            return List.of();
        }
        String message = Texts.say("format.csv.replaced", replaced);
        return List.of(new Warning("character_replaced", message, replaced));
    }

    private String replaceFrom(String text, int first) {
        StringBuilder clean = new StringBuilder(text.length()).append(text, 0, first);
        for (int i = first; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            int c = text.codePointAt(i);
            boolean bad = c == 0 || Character.getType(c) == Character.SURROGATE;
            clean.appendCodePoint(bad ? REPLACEMENT : c);
            replaced += bad ? 1 : 0;
        }
        return clean.toString();
    }
}
