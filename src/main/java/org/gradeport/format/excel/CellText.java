package org.gradeport.format.excel;

import org.apache.poi.ss.SpreadsheetVersion;
import org.gradeport.base.Texts;
import org.gradeport.format.excel.LossCounter.Loss;

/// Converts text for a cell: at most 32,767 characters, and `_xHHHH_` for characters that XML forbids (ECMA-376 part 1,
/// 22.9.2.19).
final class CellText {

    static final String CUT = "… [cut]";

    private static final int LIMIT = SpreadsheetVersion.EXCEL2007.getMaxTextLength();

    private CellText() {}

    /// The text, cut to the size of a cell and marked if it is too long.
    static String fit(String text, LossCounter lossCounter) {
        if (text.length() <= LIMIT) {
            return text;
        }
        lossCounter.add(Loss.CELL_CUT, 1);
        return Texts.cut(text, LIMIT - CUT.length()) + CUT;
    }

    /// The text with `_xHHHH_` in place of characters that XML forbids, and before text that looks like an escape.
    static String escape(String text) {
        int i = 0;
        while (i < text.length() && !needsEscape(text, i)) {
            i++;
        }
        return i == text.length() ? text : escapeFrom(text, i);
    }

    private static String escapeFrom(String text, int first) {
        StringBuilder escaped = new StringBuilder(text.length() + 16).append(text, 0, first);
        for (int i = first; i < text.length(); i++) {
            char c = text.charAt(i);
            if (needsEscape(text, i)) {
                escaped.append(escaped(c));
            } else {
                escaped.append(c);
            }
        }
        return escaped.toString();
    }

    /// The escape of one char.
    static String escaped(char c) {
        return "_x%04X_".formatted((int) c);
    }

    /// Whether XML forbids this char, or text that looks like an escape starts here.
    static boolean needsEscape(String text, int i) {
        char c = text.charAt(i);
        if (c == '_') {
            return looksEscaped(text, i);
        }
        if (Character.isSurrogate(c)) {
            return !isPaired(text, i);
        }
        return c < ' ' ? c != '\t' && c != '\n' && c != '\r' : c >= '\uFFFE';
    }

    private static boolean isPaired(String text, int i) {
        return Character.isHighSurrogate(text.charAt(i))
                ? i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))
                : i > 0 && Character.isHighSurrogate(text.charAt(i - 1));
    }

    private static boolean looksEscaped(String text, int i) {
        if (i + 6 >= text.length() || text.charAt(i + 1) != 'x' || text.charAt(i + 6) != '_') {
            return false;
        }
        for (int digit = i + 2; digit < i + 6; digit++) {
            if (Character.digit(text.charAt(digit), 16) < 0) {
                return false;
            }
        }
        return true;
    }
}
