package org.gradeport.format.pdf.text;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gradeport.format.pdf.text.BreakableText.Kind;

/// Divides a text into clusters, and finds a face for each.
final class ClusterReader {

    private static final String REPLACEMENT = "\uFFFD";

    private final String text;
    private final GlyphTable glyphs;
    private final UndrawableCharacters undrawableCharacters;
    private final List<GlyphCluster> clusters = new ArrayList<>();
    private String shapeless = "";
    private int position;

    ClusterReader(String text, GlyphTable glyphs, UndrawableCharacters undrawableCharacters) {
        this.text = text;
        this.glyphs = glyphs;
        this.undrawableCharacters = undrawableCharacters;
    }

    List<GlyphCluster> read() {
        while (position < text.length()) {
            int start = position;
            int c = text.codePointAt(position);
            int end = start + Character.charCount(c);
            if (CharacterClasses.isNewline(c)) {
                end = text.startsWith("\r\n", start) ? start + 2 : end;
                add(start, end, " ", Kind.NEWLINE);
            } else if (c == '\t') {
                add(start, end, "  ", Kind.SPACE);
            } else if (CharacterClasses.isUnprintable(c)) {
                undrawableCharacters.replaced();
                replace(start, REPLACEMENT);
            } else if (CharacterClasses.isShapeless(c)) {
                attach(text.substring(start, end));
            } else {
                end = letter(start, end);
            }
            position = end;
        }
        return shapeless.isEmpty() ? clusters : withoutShape();
    }

    private int letter(int start, int end) {
        int marked = CharacterClasses.endOfMarks(text, end);
        if (marked > end) {
            String composed = Normalizer.normalize(text.substring(start, marked), Normalizer.Form.NFC);
            Optional<FontFace> face =
                    glyphs.faces().stream().filter(f -> f.has(composed)).findFirst();
            if (face.isPresent()) {
                draw(start, marked, composed, face.get(), Kind.INNER);
                return marked;
            }
        }
        single(start, end, text.codePointAt(start));
        return end;
    }

    private void single(int start, int end, int c) {
        if (glyphs.has(c)) {
            draw(start, end, text.substring(start, end), glyphs.face(c), kind(c));
        } else {
            undrawableCharacters.missing(c);
            replace(start, text.substring(start, end));
        }
    }

    private void draw(int start, int end, String shown, FontFace fontFace, Kind kind) {
        String source = text.substring(start, end);
        source.codePoints().filter(CharacterClasses::needsShaping).forEach(undrawableCharacters::unshaped);
        add(new GlyphCluster(source, shown, fontFace, GlyphTable.width(fontFace, shown), kind, start));
    }

    private Kind kind(int c) {
        if (CharacterClasses.isSpace(c)) {
            return Kind.SPACE;
        }
        boolean afterWord = !clusters.isEmpty() && clusters.getLast().kind() == Kind.INNER;
        return Character.isIdeographic(c) || (CharacterClasses.isHyphen(c) && afterWord)
                ? Kind.BREAK_AFTER
                : Kind.INNER;
    }

    private void replace(int start, String source) {
        FontFace fontFace = glyphs.face(REPLACEMENT.codePointAt(0));
        int width = GlyphTable.width(fontFace, REPLACEMENT);
        add(new GlyphCluster(source, REPLACEMENT, fontFace, width, Kind.INNER, start));
    }

    private void add(int start, int end, String shown, Kind kind) {
        FontFace fontFace = glyphs.face(shown.codePointAt(0));
        add(new GlyphCluster(
                text.substring(start, end), shown, fontFace, GlyphTable.width(fontFace, shown), kind, start));
    }

    private void add(GlyphCluster glyphCluster) {
        clusters.add(shapeless.isEmpty() ? glyphCluster : glyphCluster.with(shapeless, ""));
        shapeless = "";
    }

    private void attach(String sign) {
        if (clusters.isEmpty() || clusters.getLast().kind() == Kind.NEWLINE) {
            shapeless += sign;
        } else {
            clusters.set(clusters.size() - 1, clusters.getLast().with("", sign));
        }
    }

    private List<GlyphCluster> withoutShape() {
        clusters.add(new GlyphCluster(shapeless, " ", glyphs.first(), 0, Kind.SPACE, text.length() - 1));
        return clusters;
    }
}
