package org.gradeport.format.pdf;

import java.util.List;
import org.gradeport.format.pdf.TableLayout.Slot;
import org.openpdf.text.pdf.PdfContentByte;

/// Paints the rows of one band onto one page: first rules and the header's ground, then the text.
final class RowsPainter {

    private static final float GROUND = 0.91f;
    private static final float HAIRLINE = 0.72f;
    private static final float TEXT = 0.08f;

    private final TableLayout layout;
    private final int band;
    private final List<Slot> slots;
    private final Pen pen;
    private final PdfContentByte content;

    RowsPainter(TableLayout layout, int band, Pen pen) {
        this.layout = layout;
        this.band = band;
        this.pen = pen;
        slots = layout.bands().get(band).slots();
        content = pen.content();
    }

    /// Paints from `top` downwards, in points from the bottom of the page.
    void paint(TablePage page, float top) {
        pen.artifact();
        rules(page, top);
        pen.end();
        content.setGrayFill(TEXT);
        content.beginText();
        float y = top;
        if (page.repeated().height() > 0) {
            pen.artifact();
            y = repeat(page.repeated(), y);
            pen.end();
        }
        for (int i = 0; i < page.slices().size(); i++) {
            y = row(page.slices().get(i), page.firstRow() + i == 0 ? "TH" : "TD", y);
        }
        for (Line line : page.note()) {
            pen.mark("P");
            y -= 2 * layout.leading();
            pen.line(line, left() + TableLayout.PADDING, y, layout.size());
            pen.end();
        }
        content.endText();
    }

    private void rules(TablePage page, float top) {
        boolean headed = page.firstRow() == 0 && !page.slices().isEmpty();
        float y = page.repeated().height() > 0 ? ground(page.repeated(), top) : top;
        y = headed ? ground(page.slices().getFirst(), y) : y;
        content.setLineWidth(0.35f);
        content.setGrayStroke(HAIRLINE);
        for (Slice slice : page.slices().subList(headed ? 1 : 0, page.slices().size())) {
            y -= height(slice);
            rule(y);
        }
        content.stroke();
    }

    private float ground(Slice header, float top) {
        float height = height(header);
        content.setGrayFill(GROUND);
        content.rectangle(left(), top - height, right() - left(), height);
        content.fill();
        content.setLineWidth(0.9f);
        content.setGrayStroke(TEXT);
        rule(top - height);
        content.stroke();
        return top - height;
    }

    private void rule(float y) {
        content.moveTo(left(), y);
        content.lineTo(right(), y);
    }

    private float row(Slice slice, String tag, float top) {
        for (int i = 0; i < slots.size(); i++) {
            if (slots.get(i).repeated()) {
                pen.artifact();
            } else {
                pen.mark(tag);
            }
            cell(slice, i, top);
            pen.end();
        }
        return top - height(slice);
    }

    private float repeat(Slice header, float top) {
        for (int i = 0; i < slots.size(); i++) {
            cell(header, i, top);
        }
        return top - height(header);
    }

    private void cell(Slice slice, int index, float top) {
        Slot slot = slots.get(index);
        float y = top - TablePages.ROW_PADDING - layout.size();
        for (Line line : slice.row().lines(band, index, slice.from(), slice.to())) {
            pen.line(line, x(slot, line), y, layout.size());
            y -= layout.leading();
        }
    }

    private float x(Slot slot, Line line) {
        return slot.right()
                ? slot.x() + slot.width() - TableLayout.PADDING - line.width() * layout.size() / 1000
                : slot.x() + TableLayout.PADDING;
    }

    private float height(Slice slice) {
        return slice.height() * layout.leading() + 2 * TablePages.ROW_PADDING;
    }

    private float left() {
        return slots.getFirst().x();
    }

    private float right() {
        return slots.getLast().x() + slots.getLast().width();
    }
}
