package org.gradeport.format.pdf.file;

import java.util.List;
import org.gradeport.format.pdf.layout.RowSlice;
import org.gradeport.format.pdf.layout.TableLayout;
import org.gradeport.format.pdf.layout.TableLayout.ColumnPlace;
import org.gradeport.format.pdf.layout.TablePage;
import org.gradeport.format.pdf.text.TextLine;
import org.openpdf.text.pdf.PdfContentByte;

/// Paints the rows of one band on one page: first lines and the header's background, then the text.
final class RowsPainter {

    private static final float GROUND = 0.91f;
    private static final float HAIRLINE = 0.72f;
    private static final float TEXT = 0.08f;

    private final TableLayout layout;
    private final int band;
    private final List<ColumnPlace> slots;
    private final PageContentWriter pageContentWriter;
    private final PdfContentByte content;

    RowsPainter(TableLayout layout, int band, PageContentWriter pageContentWriter) {
        this.layout = layout;
        this.band = band;
        this.pageContentWriter = pageContentWriter;
        slots = layout.bands().get(band).slots();
        content = pageContentWriter.content();
    }

    /// Paints from `top` downwards, in points from the bottom of the page.
    void paint(TablePage page, float top) {
        pageContentWriter.artifact();
        rules(page, top);
        pageContentWriter.end();
        content.setGrayFill(TEXT);
        content.beginText();
        float y = top;
        if (page.repeated().height() > 0) {
            pageContentWriter.artifact();
            y = repeat(page.repeated(), y);
            pageContentWriter.end();
        }
        for (int i = 0; i < page.slices().size(); i++) {
            y = row(page.slices().get(i), page.firstRow() + i == 0 ? "TH" : "TD", y);
        }
        for (TextLine textLine : page.note()) {
            pageContentWriter.mark("P");
            y -= 2 * layout.leading();
            pageContentWriter.line(textLine, left() + TableLayout.PADDING, y, layout.size());
            pageContentWriter.end();
        }
        content.endText();
    }

    private void rules(TablePage page, float top) {
        boolean headed = page.firstRow() == 0 && !page.slices().isEmpty();
        float y = page.repeated().height() > 0 ? ground(page.repeated(), top) : top;
        y = headed ? ground(page.slices().getFirst(), y) : y;
        content.setLineWidth(0.35f);
        content.setGrayStroke(HAIRLINE);
        for (RowSlice rowSlice :
                page.slices().subList(headed ? 1 : 0, page.slices().size())) {
            y -= height(rowSlice);
            rule(y);
        }
        content.stroke();
    }

    private float ground(RowSlice header, float top) {
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

    private float row(RowSlice rowSlice, String tag, float top) {
        for (int i = 0; i < slots.size(); i++) {
            if (slots.get(i).repeated()) {
                pageContentWriter.artifact();
            } else {
                pageContentWriter.mark(tag);
            }
            cell(rowSlice, i, top);
            pageContentWriter.end();
        }
        return top - height(rowSlice);
    }

    private float repeat(RowSlice header, float top) {
        for (int i = 0; i < slots.size(); i++) {
            cell(header, i, top);
        }
        return top - height(header);
    }

    private void cell(RowSlice rowSlice, int index, float top) {
        ColumnPlace slot = slots.get(index);
        float y = top - TablePages.ROW_PADDING - layout.size();
        for (TextLine textLine : rowSlice.row().lines(band, index, rowSlice.from(), rowSlice.to())) {
            pageContentWriter.line(textLine, x(slot, textLine), y, layout.size());
            y -= layout.leading();
        }
    }

    private float x(ColumnPlace slot, TextLine textLine) {
        return slot.right()
                ? slot.x() + slot.width() - TableLayout.PADDING - textLine.width() * layout.size() / 1000
                : slot.x() + TableLayout.PADDING;
    }

    private float height(RowSlice rowSlice) {
        return rowSlice.height() * layout.leading() + 2 * TablePages.ROW_PADDING;
    }

    private float left() {
        return slots.getFirst().x();
    }

    private float right() {
        return slots.getLast().x() + slots.getLast().width();
    }
}
