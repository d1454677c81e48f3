package org.gradeport.base;

/// Escapes text that a spreadsheet would run as a formula (CWE-1236): a leading apostrophe makes it text.
public final class FormulaEscape {

    private static final String STARTS = "=+-@\t\r\n＝＋－＠";

    private FormulaEscape() {}

    /// The text, with one apostrophe before it if it is a formula; removing that apostrophe restores the text.
    public static String escape(String text) {
        return isFormula(text) ? "'" + text : text;
    }

    /// Whether a spreadsheet might run the text. Blanks are skipped since spreadsheets may trim them, apostrophes so
    /// that every escape can be undone.
    public static boolean isFormula(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (STARTS.indexOf(c) >= 0) {
                return true;
            }
            if (c != '\'' && !isBlank(c)) {
                return false;
            }
        }
        return false;
    }

    private static boolean isBlank(char c) {
        return c <= ' ' || (c > '~' && (Character.isSpaceChar(c) || Character.getType(c) == Character.FORMAT));
    }
}
