package org.gradeport.format.pdf.layout;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.gradeport.format.Document;
import org.gradeport.format.pdf.text.FontFace;
import org.gradeport.format.pdf.text.GlyphRun;
import org.gradeport.format.pdf.text.GlyphTable;
import org.gradeport.format.pdf.text.PdfFonts;
import org.gradeport.format.pdf.text.TextLine;
import org.gradeport.format.pdf.text.TextRun;
import org.gradeport.format.pdf.text.Typesetter;
import org.gradeport.format.pdf.text.UndrawableCharacters;

/// The document's texts for the template, in runs of one face each.
final class PageFrameTexts {

    private static final int LONGEST = 80;

    private final Typesetter typesetter;
    private final PdfFonts pdfFonts;
    private final Set<FontFace> faces = new LinkedHashSet<>();

    PageFrameTexts(Typesetter typesetter, PdfFonts pdfFonts) {
        this.typesetter = typesetter;
        this.pdfFonts = pdfFonts;
    }

    /// A label and its value.
    public record FactRuns(List<TextRun> label, List<TextRun> value) {}

    /// The template's variables; `created` is the formatted time.
    Map<String, Object> of(Document document, String created) {
        return Map.of(
                "title", runs(document.title(), pdfFonts.bold()),
                "shortTitle", uncounted(shortened(document.title()), pdfFonts.bold()),
                "school", runs(document.school(), pdfFonts.regular()),
                "shortSchool", uncounted(shortened(document.school()), pdfFonts.regular()),
                "author", runs(document.author(), pdfFonts.regular()),
                "created", runs(created, pdfFonts.regular()),
                "facts",
                        document.facts().stream()
                                .map(fact -> new FactRuns(
                                        runs(fact.label(), pdfFonts.bold()), runs(fact.value(), pdfFonts.regular())))
                                .toList());
    }

    /// The faces of the texts and of the template's own words.
    Set<FontFace> faces() {
        faces.add(pdfFonts.regular().first());
        faces.add(pdfFonts.bold().first());
        return faces;
    }

    private List<TextRun> runs(String text, GlyphTable glyphs) {
        return runs(typesetter, text, glyphs);
    }

    /// The runs of a text whose undrawable characters are already counted.
    private List<TextRun> uncounted(String text, GlyphTable glyphs) {
        return runs(new Typesetter(new UndrawableCharacters()), text, glyphs);
    }

    private List<TextRun> runs(Typesetter with, String text, GlyphTable glyphs) {
        return with.set(text, glyphs).lines(Integer.MAX_VALUE).stream()
                .flatMap(PageFrameTexts::drawn)
                .peek(glyphRun -> faces.add(glyphRun.face()))
                .map(glyphRun -> new TextRun(glyphRun.face().family(), glyphRun.glyphs()))
                .toList();
    }

    private static String shortened(String text) {
        return text.codePointCount(0, text.length()) <= LONGEST
                ? text
                : text.substring(0, text.offsetByCodePoints(0, LONGEST)) + "\u2026";
    }

    private static Stream<GlyphRun> drawn(TextLine textLine) {
        return textLine.pieces().stream().sorted(Comparator.comparingInt(GlyphRun::x));
    }
}
