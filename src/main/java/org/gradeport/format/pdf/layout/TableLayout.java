package org.gradeport.format.pdf.layout;

import java.util.List;

/// Paper, size of letters, and the columns' places; more columns than fit stand in bands, each on its own page.
///
/// @param size of letters, in points
/// @param bands the columns side by side on one page; further bands repeat the first column
/// @param nameColumn the column by which people find a row
public record TableLayout(Paper paper, float size, List<ColumnBand> bands, int nameColumn) {

    public static final float PADDING = 3;

    private static final float LEADING = 1.28f;
    private static final int LEAST_INSIDE = 1_000;

    /// One column's place on the page.
    ///
    /// @param x of its left edge, padding included
    /// @param repeated whether an earlier band has the column too
    public record ColumnPlace(int column, float x, float width, boolean right, boolean repeated) {}

    /// Columns that stand on one page.
    public record ColumnBand(List<ColumnPlace> slots) {}

    /// The room for text in a slot, in thousandths of an em.
    int inside(ColumnPlace slot) {
        return Math.max(LEAST_INSIDE, (int) ((slot.width() - 2 * PADDING) * 1000 / size) + 1);
    }

    /// From one line to the next, in points.
    public float leading() {
        return size * LEADING;
    }

    /// Which of the columns a band shows; empty where it shows them all.
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
