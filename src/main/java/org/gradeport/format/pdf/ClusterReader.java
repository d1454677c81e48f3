package org.gradeport.format.pdf;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gradeport.format.pdf.Breakable.Kind;

/// Divides a text into what is drawn as one, and finds a face for each.
final class ClusterReader {

    private static final String REPLACEMENT = "\uFFFD";

    private final String text;
    private final GlyphTable glyphs;
    private final Misfits misfits;
    private final List<Cluster> clusters = new ArrayList<>();
    private String shapeless = "";
    private int position;

    ClusterReader(String text, GlyphTable glyphs, Misfits misfits) {
        this.text = text;
        this.glyphs = glyphs;
        this.misfits = misfits;
    }

    List<Cluster> read() {
        while (position < text.length()) {
            int start = position;
            int c = text.codePointAt(position);
            int end = start + Character.charCount(c);
            if (Signs.isNewline(c)) {
                end = text.startsWith("\r\n", start) ? start + 2 : end;
                add(start, end, " ", Kind.NEWLINE);
            } else if (c == '\t') {
                add(start, end, "  ", Kind.SPACE);
            } else if (Signs.isUnprintable(c)) {
                misfits.replaced();
                replace(start, REPLACEMENT);
            } else if (Signs.isShapeless(c)) {
                attach(text.substring(start, end));
            } else {
                end = letter(start, end);
            }
            position = end;
        }
        return shapeless.isEmpty() ? clusters : withoutShape();
    }

    private int letter(int start, int end) {
        int marked = Signs.endOfMarks(text, end);
        if (marked > end) {
            String composed = Normalizer.normalize(text.substring(start, marked), Normalizer.Form.NFC);
            Optional<Face> face =
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
            misfits.missing(c);
            replace(start, text.substring(start, end));
        }
    }

    private void draw(int start, int end, String shown, Face face, Kind kind) {
        String source = text.substring(start, end);
        source.codePoints().filter(Signs::needsShaping).forEach(misfits::unshaped);
        add(new Cluster(source, shown, face, GlyphTable.width(face, shown), kind, start));
    }

    private Kind kind(int c) {
        if (Signs.isSpace(c)) {
            return Kind.SPACE;
        }
        boolean afterWord = !clusters.isEmpty() && clusters.getLast().kind() == Kind.INNER;
        return Character.isIdeographic(c) || (Signs.isHyphen(c) && afterWord) ? Kind.BREAK_AFTER : Kind.INNER;
    }

    private void replace(int start, String source) {
        Face face = glyphs.face(REPLACEMENT.codePointAt(0));
        int width = GlyphTable.width(face, REPLACEMENT);
        add(new Cluster(source, REPLACEMENT, face, width, Kind.INNER, start));
    }

    private void add(int start, int end, String shown, Kind kind) {
        Face face = glyphs.face(shown.codePointAt(0));
        add(new Cluster(text.substring(start, end), shown, face, GlyphTable.width(face, shown), kind, start));
    }

    private void add(Cluster cluster) {
        clusters.add(shapeless.isEmpty() ? cluster : cluster.with(shapeless, ""));
        shapeless = "";
    }

    private void attach(String sign) {
        if (clusters.isEmpty() || clusters.getLast().kind() == Kind.NEWLINE) {
            shapeless += sign;
        } else {
            clusters.set(clusters.size() - 1, clusters.getLast().with("", sign));
        }
    }

    private List<Cluster> withoutShape() {
        clusters.add(new Cluster(shapeless, " ", glyphs.first(), 0, Kind.SPACE, text.length() - 1));
        return clusters;
    }
}
