package org.gradeport.base;

/// Checks names that people read: no invisible character may change what they see.
public final class VisibleText {

    private VisibleText() {}

    /// Whether every character is visible or a blank. Control and format characters, such as those that turn the
    /// direction of writing or have no width, and line separators are not.
    public static boolean isVisible(String text) {
        return text.codePoints().noneMatch(VisibleText::isHidden);
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
