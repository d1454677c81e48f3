package org.gradeport.format.pdf;

import java.util.ArrayList;
import java.util.List;

/// Fills pages with rows: a row stays on one page if it can, and flows over as many as it needs if it cannot.
final class TablePages {

    static final float ROW_PADDING = 2.4f;

    private static final int ORPHANS = 3;

    private final PagePainter painter;
    private final float leading;
    private final LaidRow header;
    private final int repeatedLines;
    private final List<Slice> slices = new ArrayList<>();
    private int firstRow;
    private int rows;
    private float left;

    TablePages(PagePainter painter, TableLayout layout, LaidRow header) {
        this.painter = painter;
        this.leading = layout.leading();
        this.header = header;
        int quarter = (int) (painter.roomOnLaterPages() / 4 / leading);
        repeatedLines = Math.clamp(header.height(), 1, Math.max(1, quarter));
        left = painter.roomOnNextPage();
        add(header);
    }

    /// The header is row 0.
    void add(LaidRow row) {
        int from = 0;
        boolean flows = height(row.height()) > painter.roomOnLaterPages() - height(repeatedLines);
        while (from < row.height()) {
            int fit = fitting();
            if (fit >= row.height() - from) {
                put(row, from, row.height());
                from = row.height();
            } else if (slices.isEmpty() || (flows && fit >= ORPHANS)) {
                put(row, from, from + Math.max(1, fit));
                from += Math.max(1, fit);
                turn(rows);
            } else {
                turn(rows);
            }
        }
        rows++;
    }

    /// Paints the last page, with lines under its last row.
    void finish(List<Line> note) {
        painter.paint(new TablePage(slices, firstRow, repeated(), note));
    }

    private void put(LaidRow row, int from, int to) {
        slices.add(new Slice(row, from, to));
        left -= height(to - from);
    }

    private void turn(int nextRow) {
        painter.paint(new TablePage(slices, firstRow, repeated(), List.of()));
        slices.clear();
        firstRow = nextRow;
        left = painter.roomOnLaterPages() - (nextRow == 0 ? 0 : height(repeatedLines));
    }

    private Slice repeated() {
        return new Slice(header, 0, firstRow == 0 ? 0 : repeatedLines);
    }

    private int fitting() {
        return (int) ((left - 2 * ROW_PADDING) / leading);
    }

    private float height(int lines) {
        return lines * leading + 2 * ROW_PADDING;
    }
}
