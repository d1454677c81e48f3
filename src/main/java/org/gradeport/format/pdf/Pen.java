package org.gradeport.format.pdf;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.openpdf.text.pdf.ByteBuffer;
import org.openpdf.text.pdf.PdfContentByte;

/// Writes text and its tags onto one page, between the page's begin and end of text.
final class Pen {

    private final PdfContentByte content;
    private final ByteBuffer out;
    private final GlyphCodes codes;
    private @Nullable Face face;
    private GlyphCodes.@Nullable OfFace faceCodes;
    private float size;
    private int marks;

    Pen(PdfContentByte content, GlyphCodes codes) {
        this.content = content;
        this.codes = codes;
        out = content.getInternalBuffer();
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
            GlyphCodes.OfFace with = use(piece.face(), letters);
            out.append("1 0 0 1 ")
                    .append(x + piece.x() * letters / 1000)
                    .append(' ')
                    .append(y)
                    .append(" Tm");
            if (piece.actual() != null) {
                raw("/Span<</ActualText<FEFF" + hex(piece.actual()) + ">>>BDC ");
            }
            show(with, piece.glyphs());
            if (piece.actual() != null) {
                end();
            }
        }
    }

    private void show(GlyphCodes.OfFace with, String glyphs) {
        out.append('(');
        for (int i = 0; i < glyphs.length(); ) {
            int c = glyphs.codePointAt(i);
            out.append(with.code(c));
            i += Character.charCount(c);
        }
        out.append(")Tj ");
    }

    private GlyphCodes.OfFace use(Face next, float letters) {
        GlyphCodes.OfFace with = faceCodes;
        if (with == null || next != face || size != letters) {
            content.setFontAndSize(next.font(), letters);
            with = codes.of(next);
            face = next;
            faceCodes = with;
            size = letters;
        }
        return with;
    }

    private void raw(String operators) {
        out.append(operators);
    }

    private static String hex(String text) {
        StringBuilder hex = new StringBuilder(text.length() * 4);
        text.chars().forEach(c -> hex.append(String.format(Locale.ROOT, "%04X", c)));
        return hex.toString();
    }
}
