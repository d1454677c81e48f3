package org.gradeport.format.pdf;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.gradeport.format.Document;

/// The document's texts as the template needs them: in runs of one face each.
final class FrameTexts {

    private static final int LONGEST = 80;

    private final Typesetter typesetter;
    private final Fonts fonts;
    private final Set<Face> faces = new LinkedHashSet<>();

    FrameTexts(Typesetter typesetter, Fonts fonts) {
        this.typesetter = typesetter;
        this.fonts = fonts;
    }

    /// A label and its value.
    public record FactRuns(List<TextRun> label, List<TextRun> value) {}

    /// The template's variables; `created` is the moment as people read it.
    Map<String, Object> of(Document document, String created) {
        return Map.of(
                "title", runs(document.title(), fonts.bold()),
                "shortTitle", uncounted(shortened(document.title()), fonts.bold()),
                "school", runs(document.school(), fonts.regular()),
                "shortSchool", uncounted(shortened(document.school()), fonts.regular()),
                "author", runs(document.author(), fonts.regular()),
                "created", runs(created, fonts.regular()),
                "facts",
                        document.facts().stream()
                                .map(fact -> new FactRuns(
                                        runs(fact.label(), fonts.bold()), runs(fact.value(), fonts.regular())))
                                .toList());
    }

    /// The faces that the texts are set in, and those of the template's own words.
    Set<Face> faces() {
        faces.add(fonts.regular().first());
        faces.add(fonts.bold().first());
        return faces;
    }

    private List<TextRun> runs(String text, GlyphTable glyphs) {
        return runs(typesetter, text, glyphs);
    }

    /// The runs of a text whose misfits were counted where it stands in full.
    private List<TextRun> uncounted(String text, GlyphTable glyphs) {
        return runs(new Typesetter(new Misfits()), text, glyphs);
    }

    private List<TextRun> runs(Typesetter with, String text, GlyphTable glyphs) {
        return with.set(text, glyphs).lines(Integer.MAX_VALUE).stream()
                .flatMap(FrameTexts::drawn)
                .peek(piece -> faces.add(piece.face()))
                .map(piece -> new TextRun(piece.face().family(), piece.glyphs()))
                .toList();
    }

    private static String shortened(String text) {
        return text.codePointCount(0, text.length()) <= LONGEST
                ? text
                : text.substring(0, text.offsetByCodePoints(0, LONGEST)) + "\u2026";
    }

    private static Stream<Piece> drawn(Line line) {
        return line.pieces().stream().sorted(Comparator.comparingInt(Piece::x));
    }
}
