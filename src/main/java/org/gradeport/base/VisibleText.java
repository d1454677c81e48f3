package org.gradeport.base;

import java.text.Bidi;
import java.util.Collection;
import java.util.regex.Pattern;
import java.util.stream.Collector;
import java.util.stream.Collectors;

/// Checks names that people read, and sets them into sentences: no invisible character may change what they see.
public final class VisibleText {

    private static final char FIRST_STRONG = '\u2068';
    private static final char POP = '\u2069';
    private static final char FIRST_HIDDEN = '\u00AD';

    /// Joiners have no width either, but words of some languages need them.
    private static final String NO_WIDTH =
            "\\u00AD\\u061C\\u180E\\u200B\\u200E\\u200F\\u202A-\\u202E\\u2060-\\u2067\\u206A-\\u206F\\uFEFF\\uFFF9-\\uFFFB";

    private static final Pattern HIDDEN = Pattern.compile("[" + NO_WIDTH + "]");
    private static final Pattern HIDDEN_OR_ISOLATE = Pattern.compile("[" + NO_WIDTH + "\\u2068\\u2069]");

    private VisibleText() {}

    /// Whether every character is visible or a blank. Control and format characters, such as those that turn the
    /// direction of writing or have no width, and line separators are not.
    public static boolean isVisible(String text) {
        return text.codePoints().noneMatch(VisibleText::isHidden);
    }

    /// The text without the characters that are not visible, such as for the name of a file.
    public static String visible(String text) {
        StringBuilder visible = new StringBuilder();
        text.codePoints().filter(c -> !isHidden(c)).forEach(visible::appendCodePoint);
        return visible.toString();
    }

    /// The text as part of a sentence or a line: without characters that have no width or turn the direction. If it has
    /// letters that run from right to left, it is within an isolate, so that it does not reorder its neighbours.
    /// Isolates that are within it stay if each is closed.
    public static String isolated(String text) {
        if (text.chars().allMatch(letter -> letter < FIRST_HIDDEN)) {
            return text;
        }
        String visible =
                (isBalanced(text) ? HIDDEN : HIDDEN_OR_ISOLATE).matcher(text).replaceAll("");
        char[] letters = visible.toCharArray();
        return Bidi.requiresBidi(letters, 0, letters.length) && !isOneIsolate(visible)
                ? FIRST_STRONG + visible + POP
                : visible;
    }

    /// The parts in one line, each by itself.
    public static String join(String separator, Collection<String> parts) {
        return parts.stream().collect(joining(separator));
    }

    /// Joins parts to one line, each by itself.
    public static Collector<String, ?, String> joining(String separator) {
        return Collectors.mapping(VisibleText::isolated, Collectors.joining(separator));
    }

    private static boolean isBalanced(String text) {
        int open = 0;
        for (int i = 0; i < text.length(); i++) {
            open += text.charAt(i) == FIRST_STRONG ? 1 : text.charAt(i) == POP ? -1 : 0;
            if (open < 0) {
                return false;
            }
        }
        return open == 0;
    }

    private static boolean isOneIsolate(String text) {
        return text.charAt(0) == FIRST_STRONG && text.indexOf(POP) == text.length() - 1;
    }

    private static boolean isHidden(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE,
                    Character.UNASSIGNED -> true;
            default -> isFiller(c);
        };
    }

    /// Letters and marks that show nothing: Hangul fillers, the grapheme joiner and variation selectors.
    private static boolean isFiller(int c) {
        return c == 0x115F
                || c == 0x1160
                || c == 0x3164
                || c == 0xFFA0
                || c == 0x034F
                || c == 0x2800
                || (c >= 0xFE00 && c <= 0xFE0E)
                || (c >= 0xE0100 && c <= 0xE01EF);
    }
}
