package org.gradeport.base;

/// Escapes text that a spreadsheet would run as a formula (CWE-1236): a leading apostrophe makes it text.
public final class FormulaEscape {

    private static final String STARTS = "=+-@＝＋－＠";

    /// Bits of `,`, `;`, tab and line breaks.
    private static final long SEPARATORS = 1L << ',' | 1L << ';' | 1L << '\t' | 1L << '\n' | 1L << '\r';

    private FormulaEscape() {}

    /// The text, with one apostrophe before it if it is a formula, and one behind each separator (comma, semicolon,
    /// tab, bar, line break) that a formula follows: a spreadsheet may split the text there. Removing these
    /// apostrophes restores the text.
    public static String escape(String text) {
        return isFormula(text) || hasFormulaBehindSeparator(text) ? escaped(text) : text;
    }

    /// Whether a spreadsheet might run the text. Blanks are skipped since spreadsheets may trim them, apostrophes so
    /// that every escape can be undone.
    public static boolean isFormula(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (STARTS.indexOf(c) >= 0 || c == '\t' || c == '\r' || c == '\n') {
                return true;
            }
            if (c != '\'' && !isBlank(c)) {
                return false;
            }
        }
        return false;
    }

    private static boolean hasFormulaBehindSeparator(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (isSeparator(text.charAt(i)) && isFormulaAt(text, i + 1)) {
                return true;
            }
        }
        return false;
    }

    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + 8);
        if (isFormula(text)) {
            escaped.append('\'');
        }
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            escaped.append(c);
            if (isSeparator(c) && isFormulaAt(text, i + 1)) {
                escaped.append('\'');
            }
        }
        return escaped.toString();
    }

    /// Quotes are skipped, too, because a spreadsheet removes them from a cell that they begin.
    private static boolean isFormulaAt(String text, int from) {
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if (STARTS.indexOf(c) >= 0) {
                return true;
            }
            if (isSeparator(c) || (c != '\'' && c != '"' && !isBlank(c))) {
                return false;
            }
        }
        return false;
    }

    private static boolean isSeparator(char c) {
        return c < 64 ? (SEPARATORS >>> c & 1) != 0 : c == '|';
    }

    private static boolean isBlank(char c) {
        return c <= ' ' || (c > '~' && (Character.isSpaceChar(c) || Character.getType(c) == Character.FORMAT));
    }
}
