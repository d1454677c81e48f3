package org.gradeport.format.pdf;

import java.util.List;
import org.openpdf.text.pdf.PdfContentByte;
import org.openpdf.text.pdf.PdfTemplate;

/// Writes *Page n of m* at the foot of every page, and fills in m when it is known.
final class Footer {

    static final float SIZE = 7.5f;

    private static final float BASELINE = Paper.BOTTOM - 17;

    private final PdfTemplate total;
    private final Typesetter typesetter;
    private final GlyphTable glyphs;
    private final GlyphCodes codes;

    Footer(Pages pages, Typesetter typesetter, GlyphTable glyphs) {
        this.total = pages.writer().getDirectContent().createTemplate(80, 2 * SIZE);
        this.typesetter = typesetter;
        this.glyphs = glyphs;
        this.codes = pages.codes();
    }

    /// Writes outside of any text; `note` says what part of the table the page shows, or is empty.
    void write(Pen pen, int page, String note) {
        String text = (note.isEmpty() ? "" : note + " \u00B7 ") + "Page " + page + " of ";
        Line line = line(text);
        PdfContentByte content = pen.content();
        pen.artifact();
        content.beginText();
        pen.line(line, Paper.SIDE, BASELINE, SIZE);
        content.endText();
        int width = line.pieces().stream().mapToInt(Piece::width).sum();
        content.addTemplate(total, Paper.SIDE + width * SIZE / 1000, BASELINE - SIZE / 2);
        pen.end();
    }

    /// Says how many pages there are, on all of them.
    void total(int pages) {
        total.beginText();
        new Pen(total, codes).line(line(Integer.toString(pages)), 0, SIZE / 2, SIZE);
        total.endText();
    }

    private Line line(String text) {
        List<Line> lines = typesetter.set(text, glyphs).lines(Integer.MAX_VALUE);
        return lines.getFirst();
    }
}
