package org.gradeport.format.pdf;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.openpdf.text.pdf.PdfContentByte;

/// Writes text and its tags onto one page, between the page's begin and end of text.
final class Pen {

    private final PdfContentByte content;
    private @Nullable Face face;
    private float size;
    private int marks;

    Pen(PdfContentByte content) {
        this.content = content;
    }

    PdfContentByte content() {
        return content;
    }

    /// How many marks the page has so far: the number of the next one.
    int marks() {
        return marks;
    }

    /// Begins what an element of the structure tree holds.
    void mark(String tag) {
        raw("/" + tag + "<</MCID " + marks++ + ">>BDC ");
    }

    /// Begins what screen readers pass over.
    void artifact() {
        raw("/Artifact BMC ");
    }

    void end() {
        raw("EMC\n");
    }

    /// One line with its left end at `x` and its letters on `y`, in points.
    void line(Line line, float x, float y, float letters) {
        for (Piece piece : line.pieces()) {
            use(piece.face(), letters);
            content.setTextMatrix(x + piece.x() * letters / 1000, y);
            if (piece.actual() != null) {
                raw("/Span<</ActualText<FEFF" + hex(piece.actual()) + ">>>BDC ");
            }
            content.showText(piece.glyphs());
            if (piece.actual() != null) {
                end();
            }
        }
    }

    private void use(Face next, float letters) {
        if (next != face || size != letters) {
            content.setFontAndSize(next.font(), letters);
            face = next;
            size = letters;
        }
    }

    private void raw(String operators) {
        content.getInternalBuffer().append(operators);
    }

    private static String hex(String text) {
        StringBuilder hex = new StringBuilder(text.length() * 4);
        text.chars().forEach(c -> hex.append(String.format(Locale.ROOT, "%04X", c)));
        return hex.toString();
    }
}
