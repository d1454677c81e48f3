package org.gradeport.format.pdf.file;

import java.util.List;
import org.gradeport.format.pdf.layout.Paper;
import org.gradeport.format.pdf.text.GlyphRun;
import org.gradeport.format.pdf.text.GlyphTable;
import org.gradeport.format.pdf.text.TextLine;
import org.gradeport.format.pdf.text.Typesetter;
import org.openpdf.text.pdf.PdfContentByte;
import org.openpdf.text.pdf.PdfTemplate;

/// Writes *Page n of m* at the bottom of every page, and fills in m at the end.
public final class Footer {

    static final float SIZE = 7.5f;

    private static final float BASELINE = Paper.BOTTOM - 17;

    private final PdfTemplate total;
    private final Typesetter typesetter;
    private final GlyphTable glyphs;
    private final GlyphCodes codes;

    public Footer(PdfPages pdfPages, Typesetter typesetter, GlyphTable glyphs) {
        this.total = pdfPages.writer().getDirectContent().createTemplate(80, 2 * SIZE);
        this.typesetter = typesetter;
        this.glyphs = glyphs;
        this.codes = pdfPages.codes();
    }

    /// Call it outside a text object; `note` says which part of the table the page shows, or is empty.
    void write(PageContentWriter pageContentWriter, int page, String note) {
        String text = (note.isEmpty() ? "" : note + " \u00B7 ") + "Page " + page + " of ";
        TextLine textLine = line(text);
        PdfContentByte content = pageContentWriter.content();
        pageContentWriter.artifact();
        content.beginText();
        pageContentWriter.line(textLine, Paper.SIDE, BASELINE, SIZE);
        content.endText();
        int width = textLine.pieces().stream().mapToInt(GlyphRun::width).sum();
        content.addTemplate(total, Paper.SIDE + width * SIZE / 1000, BASELINE - SIZE / 2);
        pageContentWriter.end();
    }

    /// Fills in the number of pages.
    void total(int pages) {
        total.beginText();
        new PageContentWriter(total, codes).line(line(Integer.toString(pages)), 0, SIZE / 2, SIZE);
        total.endText();
    }

    private TextLine line(String text) {
        List<TextLine> lines = typesetter.set(text, glyphs).lines(Integer.MAX_VALUE);
        return lines.getFirst();
    }
}
