package org.gradeport.format.pdf;

import java.text.Bidi;
import java.util.ArrayList;
import java.util.List;

/// Text in several faces or directions, or with line breaks of its own.
final class MixedText implements Typeset, Breakable {

    private final String text;
    private final List<Cluster> clusters;
    private final VisualOrder order;

    MixedText(List<Cluster> read, String text) {
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
    public List<Line> lines(int limit) {
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

    private static boolean isIdeographic(Cluster cluster) {
        return Character.isIdeographic(cluster.shown().codePointAt(0));
    }

    private Line line(List<Cluster> line) {
        int[] x = order.positions(line);
        List<Piece> pieces = new ArrayList<>();
        int from = 0;
        for (int to = 1; to <= line.size(); to++) {
            if (to == line.size() || !order.together(line.get(to - 1), line.get(to))) {
                pieces.add(piece(line.subList(from, to), x[from]));
                from = to;
            }
        }
        return new Line(pieces, trimmed(line));
    }

    private Piece piece(List<Cluster> run, int x) {
        StringBuilder shown = new StringBuilder();
        StringBuilder source = new StringBuilder();
        int width = 0;
        for (Cluster cluster : run) {
            shown.append(order.mirrored(cluster));
            source.append(cluster.source());
            width += cluster.width();
        }
        String actual = source.compareTo(shown) == 0 ? null : source.toString();
        return new Piece(run.getFirst().face(), x, shown.toString(), width, actual);
    }

    private static int trimmed(List<Cluster> line) {
        int end = line.size();
        while (end > 0
                && (line.get(end - 1).kind() == Kind.SPACE || line.get(end - 1).kind() == Kind.NEWLINE)) {
            end--;
        }
        return line.subList(0, end).stream().mapToInt(Cluster::width).sum();
    }
}
