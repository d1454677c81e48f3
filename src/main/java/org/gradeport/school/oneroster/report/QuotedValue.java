package org.gradeport.school.oneroster.report;

/// Formats a value of a zip for a message: short, on one line, without invisible characters.
public final class QuotedValue {

    private static final int LONGEST = 60;

    private QuotedValue() {}

    public static String of(String text) {
        StringBuilder shown = new StringBuilder("\"");
        text.codePoints().limit(LONGEST).forEach(c -> append(shown, c));
        boolean cut = text.codePointCount(0, text.length()) > LONGEST;
        return shown.append(cut ? "…\"" : "\"").toString();
    }

    private static void append(StringBuilder shown, int c) {
        if (isHidden(c)) {
            shown.append("U+%04X".formatted(c));
        } else {
            shown.appendCodePoint(c);
        }
    }

    private static boolean isHidden(int c) {
        int type = Character.getType(c);
        return type == Character.CONTROL
                || type == Character.FORMAT
                || type == Character.LINE_SEPARATOR
                || type == Character.PARAGRAPH_SEPARATOR;
    }
}
