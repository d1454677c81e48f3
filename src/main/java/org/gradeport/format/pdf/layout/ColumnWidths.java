package org.gradeport.format.pdf.layout;

import java.util.Arrays;
import java.util.List;

/// Distributes the width of a page among columns.
final class ColumnWidths {

    private static final double STRETCH = 1.7;
    private static final double HIGHEST_LEVEL = 1_000;
    private static final int STEPS = 30;

    private ColumnWidths() {}

    /// The widths in points with padding: the least width, then equal shares of the rest until a column has its best
    /// width, so that short columns do not wrap; all columns share what is left then.
    static float[] shared(List<ColumnNeeds> needs, float size, float room) {
        double inside = (room - needs.size() * 2 * TableLayout.PADDING) * 1000 / size;
        double[] ems = needs.stream().mapToDouble(ColumnNeeds::least).toArray();
        double least = Arrays.stream(ems).sum();
        scale(ems, Math.min(1, inside / Math.max(1, least)));
        double level = level(needs, inside - least);
        for (int i = 0; i < ems.length; i++) {
            ems[i] += share(needs.get(i), level);
        }
        scale(ems, Math.clamp(inside / Math.max(1, Arrays.stream(ems).sum()), 1, STRETCH));
        float[] points = new float[ems.length];
        for (int i = 0; i < points.length; i++) {
            points[i] = (float) (ems[i] * size / 1000) + 2 * TableLayout.PADDING;
        }
        return points;
    }

    /// The largest share at which all columns together get at most `rest`.
    private static double level(List<ColumnNeeds> needs, double rest) {
        double low = 0;
        double high = HIGHEST_LEVEL;
        for (int i = 0; i < STEPS; i++) {
            double middle = (low + high) / 2;
            boolean fits =
                    needs.stream().mapToDouble(need -> share(need, middle)).sum() <= rest;
            low = fits ? middle : low;
            high = fits ? high : middle;
        }
        return low;
    }

    private static double share(ColumnNeeds need, double level) {
        return Math.min(missing(need), level * Math.sqrt(missing(need)));
    }

    private static double missing(ColumnNeeds need) {
        return need.best() - need.least();
    }

    private static void scale(double[] ems, double factor) {
        for (int i = 0; i < ems.length; i++) {
            ems[i] *= factor;
        }
    }
}
