package org.gradeport.format.pdf.layout;

import java.util.List;

/// Paper, font size and column positions; columns that do not fit are divided into bands, each on its own page.
///
/// @param size of the font, in points
/// @param bands the columns side by side on one page; further bands repeat the first column
/// @param nameColumn the column that names a row in bookmarks
public record TableLayout(Paper paper, float size, List<ColumnBand> bands, int nameColumn) {

    public static final float PADDING = 3;

    private static final float LEADING = 1.28f;
    private static final int LEAST_INSIDE = 1_000;

    /// The position of one column on the page.
    ///
    /// @param x of its left edge, padding included
    /// @param repeated whether an earlier band has the column too
    public record ColumnPlace(int column, float x, float width, boolean right, boolean repeated) {}

    /// The columns on one page.
    public record ColumnBand(List<ColumnPlace> slots) {}

    /// The width for text in a slot, in thousandths of an em.
    int inside(ColumnPlace slot) {
        return Math.max(LEAST_INSIDE, (int) ((slot.width() - 2 * PADDING) * 1000 / size) + 1);
    }

    /// The line height in points.
    public float leading() {
        return size * LEADING;
    }

    /// A note with the columns of a band; empty if it has all columns.
    public String note(int band) {
        if (bands.size() == 1) {
            return "";
        }
        List<ColumnPlace> slots = bands.get(band).slots();
        int first = slots.stream()
                        .filter(slot -> !slot.repeated())
                        .findFirst()
                        .orElseThrow()
                        .column()
                + 1;
        int all = bands.getLast().slots().getLast().column() + 1;
        String again = slots.getFirst().repeated() ? "1, " : "";
        return "Columns %s%d\u2013%d of %d"
                .formatted(again, first, slots.getLast().column() + 1, all);
    }
}
