package org.gradeport.format.pdf.text;

import java.text.Bidi;
import java.util.List;
import java.util.function.IntUnaryOperator;

/// Orders the clusters of a line by the Unicode bidirectional algorithm.
final class VisualOrder {

    static final VisualOrder LEFT_TO_RIGHT = new VisualOrder(start -> 0);

    private static final String PAIRS = "()[]{}<>\u00AB\u00BB\u2039\u203A";

    private final IntUnaryOperator levels;

    private VisualOrder(IntUnaryOperator levels) {
        this.levels = levels;
    }

    static VisualOrder of(String text) {
        return new VisualOrder(new Bidi(text, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT)::getLevelAt);
    }

    private boolean isRightToLeft(GlyphCluster glyphCluster) {
        return level(glyphCluster) % 2 == 1;
    }

    /// Whether two neighbours can be drawn together. Right-to-left clusters are drawn separately, because PDF readers
    /// extract text by the order of operators or by the positions of glyphs.
    boolean together(GlyphCluster left, GlyphCluster right) {
        return left.face() == right.face()
                && !isRightToLeft(left)
                && !isRightToLeft(right)
                && level(left) == level(right)
                && left.isAsWritten()
                && right.isAsWritten();
    }

    /// The drawn text: brackets are mirrored in right-to-left text.
    String mirrored(GlyphCluster glyphCluster) {
        int pair = isRightToLeft(glyphCluster) ? PAIRS.indexOf(glyphCluster.shown()) : -1;
        return pair < 0 ? glyphCluster.shown() : PAIRS.substring(pair ^ 1, (pair ^ 1) + 1);
    }

    /// The left end of each cluster of a line, in thousandths of an em.
    int[] positions(List<GlyphCluster> line) {
        Integer[] drawn = new Integer[line.size()];
        byte[] level = new byte[line.size()];
        for (int i = 0; i < drawn.length; i++) {
            drawn[i] = i;
            level[i] = (byte) level(line.get(i));
        }
        Bidi.reorderVisually(level, 0, drawn, 0, drawn.length);
        int[] positions = new int[drawn.length];
        int x = 0;
        for (int index : drawn) {
            positions[index] = x;
            x += line.get(index).width();
        }
        return positions;
    }

    private int level(GlyphCluster glyphCluster) {
        return glyphCluster.kind() == BreakableText.Kind.NEWLINE ? 0 : levels.applyAsInt(glyphCluster.start());
    }
}
