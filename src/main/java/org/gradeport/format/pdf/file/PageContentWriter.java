package org.gradeport.format.pdf.file;

import java.util.Locale;
import org.gradeport.format.pdf.text.FontFace;
import org.gradeport.format.pdf.text.GlyphRun;
import org.gradeport.format.pdf.text.TextLine;
import org.jspecify.annotations.Nullable;
import org.openpdf.text.pdf.ByteBuffer;
import org.openpdf.text.pdf.PdfContentByte;

/// Writes text and its tags to one page, inside the page's text object.
final class PageContentWriter {

    private final PdfContentByte content;
    private final ByteBuffer out;
    private final GlyphCodes codes;
    private @Nullable FontFace fontFace;
    private GlyphCodes.@Nullable OfFace faceCodes;
    private float size;
    private int marks;

    PageContentWriter(PdfContentByte content, GlyphCodes codes) {
        this.content = content;
        this.codes = codes;
        out = content.getInternalBuffer();
    }

    PdfContentByte content() {
        return content;
    }

    /// The number of marks on the page so far, which is the number of the next one.
    int marks() {
        return marks;
    }

    /// Begins the content of an element of the structure tree.
    void mark(String tag) {
        raw("/" + tag + "<</MCID " + marks++ + ">>BDC ");
    }

    /// Begins content that screen readers ignore.
    void artifact() {
        raw("/Artifact BMC ");
    }

    void end() {
        raw("EMC\n");
    }

    /// One line with its left end at `x` and its letters on `y`, in points.
    void line(TextLine textLine, float x, float y, float letters) {
        for (GlyphRun glyphRun : textLine.pieces()) {
            GlyphCodes.OfFace with = use(glyphRun.face(), letters);
            out.append("1 0 0 1 ")
                    .append(x + glyphRun.x() * letters / 1000)
                    .append(' ')
                    .append(y)
                    .append(" Tm");
            if (glyphRun.actual() != null) {
                raw("/Span<</ActualText<FEFF" + hex(glyphRun.actual()) + ">>>BDC ");
            }
            show(with, glyphRun.glyphs());
            if (glyphRun.actual() != null) {
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

    private GlyphCodes.OfFace use(FontFace next, float letters) {
        GlyphCodes.OfFace with = faceCodes;
        if (with == null || next != fontFace || size != letters) {
            content.setFontAndSize(next.font(), letters);
            with = codes.of(next);
            fontFace = next;
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
