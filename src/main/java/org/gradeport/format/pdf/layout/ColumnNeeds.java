package org.gradeport.format.pdf.layout;

import java.util.List;
import org.gradeport.format.pdf.text.Typeset;
import org.gradeport.table.Column;
import org.gradeport.table.ColumnType;

/// How wide a column should be, in thousandths of an em, from its label and the first rows.
///
/// @param least below it, words or numbers would be torn
/// @param best what would show the first rows on one line each
public record ColumnNeeds(int least, int best) {

    private static final int DIGIT = 500;
    private static final int LONGEST_WORD = 9_000;
    private static final int LONGEST_NUMBER = 14_000;
    private static final int LONGEST_TEXT = 40_000;
    private static final int GENEROUS = 20_000;

    public static ColumnNeeds of(Column column, Typeset label, List<Typeset> values) {
        int hint = column.width() * DIGIT;
        int word = max(label.longestWord(), values, true);
        int width = max(label.longestWord(), values, false);
        if (column.type() == ColumnType.TEXT) {
            int best = Math.min(values.isEmpty() ? Math.max(hint, width) : width, LONGEST_TEXT);
            int least = Math.min(word, LONGEST_WORD);
            return new ColumnNeeds(least, Math.max(Math.max(least, best), Math.min(label.width(), LONGEST_WORD)));
        }
        int least = Math.min(Math.max(Math.min(hint, 6 * DIGIT), width), LONGEST_NUMBER);
        return new ColumnNeeds(least, Math.max(least, Math.min(label.width(), LONGEST_WORD)));
    }

    /// Half of what it would like beyond the least.
    double comfortable() {
        return (least + best) / 2.0;
    }

    /// What it would like, unless that is very long.
    double generous() {
        return Math.max(least, Math.min(best, GENEROUS));
    }

    private static int max(int least, List<Typeset> values, boolean words) {
        return Math.max(
                least,
                values.stream()
                        .mapToInt(value -> words ? value.longestWord() : value.width())
                        .max()
                        .orElse(0));
    }
}
