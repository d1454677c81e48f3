package org.gradeport.format.pdf.text;

import static java.lang.Character.UnicodeScript.*;

import java.lang.Character.UnicodeScript;
import java.util.EnumSet;
import java.util.Set;

/// Classifies characters for line breaking and shaping, where Java has no method for it.
final class CharacterClasses {

    private static final Set<UnicodeScript> JOINING = EnumSet.of(
            BALINESE,
            BENGALI,
            DEVANAGARI,
            GUJARATI,
            GURMUKHI,
            JAVANESE,
            KANNADA,
            KHMER,
            MALAYALAM,
            MONGOLIAN,
            MYANMAR,
            NKO,
            ORIYA,
            SINHALA,
            SYRIAC,
            TAMIL,
            TELUGU,
            TIBETAN);

    private CharacterClasses() {}

    static boolean isNewline(int c) {
        return (c >= '\n' && c <= '\r') || c == 0x85 || c == 0x2028 || c == 0x2029;
    }

    static boolean isUnprintable(int c) {
        return Character.getType(c) == Character.CONTROL || Character.getType(c) == Character.SURROGATE;
    }

    /// Joiners, marks of direction, variation selectors: they affect their neighbours and have no glyph.
    static boolean isShapeless(int c) {
        return Character.getType(c) == Character.FORMAT
                || (c >= 0xFE00 && c <= 0xFE0F)
                || (c >= 0xE0100 && c <= 0xE01EF)
                || c == 0x34F;
    }

    static boolean isSpace(int c) {
        return Character.isWhitespace(c) || c == 0x3000;
    }

    static boolean isHyphen(int c) {
        return c == '-' || c == '/' || c == 0x2010 || c == 0x2013;
    }

    static boolean isMark(int c) {
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK
                || type == Character.ENCLOSING_MARK
                || type == Character.COMBINING_SPACING_MARK;
    }

    /// Whether its script needs a shaping engine.
    static boolean needsShaping(int c) {
        return c >= 0x700 && JOINING.contains(UnicodeScript.of(c));
    }

    /// The end of the marks that follow a letter.
    static int endOfMarks(String text, int from) {
        int end = from;
        while (end < text.length() && isMark(text.codePointAt(end)) && !isShapeless(text.codePointAt(end))) {
            end += Character.charCount(text.codePointAt(end));
        }
        return end;
    }
}
