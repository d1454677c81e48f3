package org.gradeport.format.pdf.layout;

import java.util.List;
import org.gradeport.format.pdf.text.Typeset;
import org.gradeport.table.Column;
import org.gradeport.table.ColumnType;

/// The width that a column needs, in thousandths of an em, from its label and the first rows.
///
/// @param least below it, words or numbers would be broken
/// @param best shows each of the first rows on one line
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

    /// Half of the way from the least to the best width.
    double comfortable() {
        return (least + best) / 2.0;
    }

    /// The best width, up to a limit.
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
