package org.gradeport.format.pdf.text;

import java.util.ArrayList;
import java.util.List;
import org.gradeport.format.pdf.text.BreakableText.Kind;

/// Breaks lines after spaces and hyphens, and inside words that are longer than a line.
final class LineBreaker {

    private final BreakableText glyphs;
    private final int limit;
    private final List<Span> lines = new ArrayList<>();
    private int start;
    private int lastBreak;
    private int width;

    private LineBreaker(BreakableText glyphs, int limit) {
        this.glyphs = glyphs;
        this.limit = limit;
    }

    /// The glyphs from `from` up to but not including `to`.
    record Span(int from, int to) {}

    /// Lines with all glyphs in their order; no line is empty.
    static List<Span> lines(BreakableText glyphs, int limit) {
        LineBreaker breaker = new LineBreaker(glyphs, limit);
        breaker.run();
        return breaker.lines;
    }

    /// The width of the longest unbreakable part.
    static int longestWord(BreakableText glyphs) {
        int longest = 0;
        int word = 0;
        for (int i = 0; i < glyphs.size(); i++) {
            Kind kind = glyphs.kind(i);
            boolean ink = kind == Kind.INNER || kind == Kind.BREAK_AFTER;
            word += ink ? glyphs.width(i) : 0;
            longest = Math.max(longest, word);
            word = kind == Kind.INNER ? word : 0;
        }
        return longest;
    }

    private void run() {
        for (int i = 0; i < glyphs.size(); i++) {
            Kind kind = glyphs.kind(i);
            width += glyphs.width(i);
            if (width > limit && i > start && (kind == Kind.INNER || kind == Kind.BREAK_AFTER)) {
                i = endAt(lastBreak > start ? lastBreak : i) - 1;
            } else if (kind == Kind.NEWLINE) {
                endAt(i + 1);
            } else if (kind != Kind.INNER) {
                lastBreak = i + 1;
            }
        }
        if (start < glyphs.size()) {
            endAt(glyphs.size());
        }
    }

    private int endAt(int to) {
        lines.add(new Span(start, to));
        start = to;
        lastBreak = to;
        width = 0;
        return to;
    }
}
