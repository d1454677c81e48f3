package org.gradeport.format.pdf.text;

import java.text.Bidi;
import java.util.ArrayList;
import java.util.List;

/// Text in several faces or directions, or with line breaks.
final class MixedText implements Typeset, BreakableText {

    private final String text;
    private final List<GlyphCluster> clusters;
    private final VisualOrder order;

    MixedText(List<GlyphCluster> read, String text) {
        this.text = text;
        boolean rightToLeft = Bidi.requiresBidi(text.toCharArray(), 0, text.length());
        clusters = rightToLeft ? ArabicForms.shaped(read) : read;
        order = rightToLeft ? VisualOrder.of(text) : VisualOrder.LEFT_TO_RIGHT;
    }

    @Override
    public String text() {
        return text;
    }

    @Override
    public int width() {
        return LineBreaker.lines(this, Integer.MAX_VALUE).stream()
                .mapToInt(span -> trimmed(clusters.subList(span.from(), span.to())))
                .max()
                .orElse(0);
    }

    @Override
    public int longestWord() {
        return LineBreaker.longestWord(this);
    }

    @Override
    public List<TextLine> lines(int limit) {
        return LineBreaker.lines(this, limit).stream()
                .map(span -> line(clusters.subList(span.from(), span.to())))
                .toList();
    }

    @Override
    public int size() {
        return clusters.size();
    }

    @Override
    public int width(int index) {
        return clusters.get(index).width();
    }

    @Override
    public Kind kind(int index) {
        boolean beforeIdeograph = index + 1 < clusters.size() && isIdeographic(clusters.get(index + 1));
        Kind kind = clusters.get(index).kind();
        return kind == Kind.INNER && beforeIdeograph ? Kind.BREAK_AFTER : kind;
    }

    private static boolean isIdeographic(GlyphCluster glyphCluster) {
        return Character.isIdeographic(glyphCluster.shown().codePointAt(0));
    }

    private TextLine line(List<GlyphCluster> line) {
        int[] x = order.positions(line);
        List<GlyphRun> pieces = new ArrayList<>();
        int from = 0;
        for (int to = 1; to <= line.size(); to++) {
            if (to == line.size() || !order.together(line.get(to - 1), line.get(to))) {
                pieces.add(piece(line.subList(from, to), x[from]));
                from = to;
            }
        }
        return new TextLine(pieces, trimmed(line));
    }

    private GlyphRun piece(List<GlyphCluster> run, int x) {
        StringBuilder shown = new StringBuilder();
        StringBuilder source = new StringBuilder();
        int width = 0;
        for (GlyphCluster glyphCluster : run) {
            shown.append(order.mirrored(glyphCluster));
            source.append(glyphCluster.source());
            width += glyphCluster.width();
        }
        String actual = source.compareTo(shown) == 0 ? null : source.toString();
        return new GlyphRun(run.getFirst().face(), x, shown.toString(), width, actual);
    }

    private static int trimmed(List<GlyphCluster> line) {
        int end = line.size();
        while (end > 0
                && (line.get(end - 1).kind() == Kind.SPACE || line.get(end - 1).kind() == Kind.NEWLINE)) {
            end--;
        }
        return line.subList(0, end).stream().mapToInt(GlyphCluster::width).sum();
    }
}
