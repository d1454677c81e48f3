package org.gradeport.format.pdf.file;

import java.util.ArrayList;
import java.util.List;
import org.gradeport.format.pdf.layout.RowLayout;
import org.gradeport.format.pdf.layout.RowSlice;
import org.gradeport.format.pdf.layout.TableLayout;
import org.gradeport.format.pdf.layout.TablePage;
import org.gradeport.format.pdf.text.TextLine;

/// Distributes rows over pages: a row stays on one page if it fits, otherwise it continues on the next pages.
final class TablePages {

    static final float ROW_PADDING = 2.4f;

    private static final int ORPHANS = 3;

    private final PagePainter painter;
    private final float leading;
    private final RowLayout header;
    private final int repeatedLines;
    private final List<RowSlice> slices = new ArrayList<>();
    private int firstRow;
    private int rows;
    private float left;

    TablePages(PagePainter painter, TableLayout layout, RowLayout header) {
        this.painter = painter;
        this.leading = layout.leading();
        this.header = header;
        int quarter = (int) (painter.roomOnLaterPages() / 4 / leading);
        repeatedLines = Math.clamp(header.height(), 1, Math.max(1, quarter));
        left = painter.roomOnNextPage();
        add(header);
    }

    /// The header has the number 0.
    void add(RowLayout rowLayout) {
        int from = 0;
        boolean flows = height(rowLayout.height()) > painter.roomOnLaterPages() - height(repeatedLines);
        while (from < rowLayout.height()) {
            int fit = fitting();
            if (fit >= rowLayout.height() - from) {
                put(rowLayout, from, rowLayout.height());
                from = rowLayout.height();
            } else if (slices.isEmpty() || (flows && fit >= ORPHANS)) {
                put(rowLayout, from, from + Math.max(1, fit));
                from += Math.max(1, fit);
                turn(rows);
            } else {
                turn(rows);
            }
        }
        rows++;
    }

    /// Paints the last page, with lines under its last row.
    void finish(List<TextLine> note) {
        painter.paint(new TablePage(slices, firstRow, repeated(), note));
    }

    private void put(RowLayout rowLayout, int from, int to) {
        slices.add(new RowSlice(rowLayout, from, to));
        left -= height(to - from);
    }

    private void turn(int nextRow) {
        painter.paint(new TablePage(slices, firstRow, repeated(), List.of()));
        slices.clear();
        firstRow = nextRow;
        left = painter.roomOnLaterPages() - (nextRow == 0 ? 0 : height(repeatedLines));
    }

    private RowSlice repeated() {
        return new RowSlice(header, 0, firstRow == 0 ? 0 : repeatedLines);
    }

    private int fitting() {
        return (int) ((left - 2 * ROW_PADDING) / leading);
    }

    private float height(int lines) {
        return lines * leading + 2 * ROW_PADDING;
    }
}
