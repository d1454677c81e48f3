package org.gradeport.format.pdf.layout;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gradeport.format.pdf.layout.TableLayout.ColumnBand;
import org.gradeport.format.pdf.layout.TableLayout.ColumnPlace;
import org.gradeport.table.Column;
import org.gradeport.table.ColumnType;

/// Chooses the orientation, the font size and the column widths of one table.
public final class LayoutChooser {

    private static final float BEST_SIZE = 8.5f;
    private static final float GOOD_SIZE = 7.5f;
    private static final float LEAST_SIZE = 6;
    private static final float BAND_SIZE = 7;
    private static final float STEP = 0.5f;

    private final List<Column> columns;
    private final List<ColumnNeeds> needs;

    /// `needs` has the needs of the columns in their order.
    public LayoutChooser(List<Column> columns, List<ColumnNeeds> needs) {
        this.columns = columns;
        this.needs = needs;
    }

    /// Portrait if the font size stays good; else landscape, then a smaller font, then bands.
    public TableLayout choose(Paper portrait, String orientation) {
        Paper first = orientation.equals("landscape") ? portrait.turned() : portrait;
        Paper widest = orientation.equals("portrait") ? portrait : portrait.turned();
        return Stream.<Supplier<Optional<TableLayout>>>of(
                        () -> fitting(first, GOOD_SIZE, ColumnNeeds::comfortable),
                        () -> fitting(widest, LEAST_SIZE, ColumnNeeds::comfortable),
                        () -> fitting(widest, LEAST_SIZE, ColumnNeeds::least))
                .flatMap(attempt -> attempt.get().stream())
                .findFirst()
                .orElseGet(() -> inBands(widest));
    }

    private Optional<TableLayout> fitting(Paper paper, float floor, ToDoubleFunction<ColumnNeeds> wanted) {
        List<Integer> all = IntStream.range(0, columns.size()).boxed().toList();
        for (float size = BEST_SIZE; size >= floor; size -= STEP) {
            if (fits(all, size, paper, wanted)) {
                return Optional.of(layout(paper, size, List.of(band(all, size, paper))));
            }
        }
        return Optional.empty();
    }

    private TableLayout inBands(Paper paper) {
        List<ColumnBand> bands = new ArrayList<>();
        int next = 0;
        while (next < columns.size()) {
            List<Integer> chosen = new ArrayList<>(next == 0 ? List.of() : List.of(0));
            chosen.add(next++);
            while (next < columns.size() && fits(with(chosen, next), BAND_SIZE, paper, ColumnNeeds::generous)) {
                chosen.add(next++);
            }
            bands.add(band(chosen, BAND_SIZE, paper));
        }
        return layout(paper, BAND_SIZE, bands);
    }

    private boolean fits(List<Integer> chosen, float size, Paper paper, ToDoubleFunction<ColumnNeeds> wanted) {
        double sum = chosen.stream().map(needs::get).mapToDouble(wanted).sum();
        return sum * size / 1000 + chosen.size() * 2 * TableLayout.PADDING <= paper.room();
    }

    private ColumnBand band(List<Integer> chosen, float size, Paper paper) {
        float[] widths = ColumnWidths.shared(chosen.stream().map(needs::get).toList(), size, paper.room());
        List<ColumnPlace> slots = new ArrayList<>();
        float x = Paper.SIDE;
        for (int i = 0; i < widths.length; i++) {
            int column = chosen.get(i);
            boolean repeated = i == 0 && column == 0 && chosen.size() > 1 && chosen.get(1) > 1;
            slots.add(new ColumnPlace(
                    column, x, widths[i], columns.get(column).type().isNumeric(), repeated));
            x += widths[i];
        }
        return new ColumnBand(slots);
    }

    private TableLayout layout(Paper paper, float size, List<ColumnBand> bands) {
        int name = IntStream.range(0, columns.size())
                .filter(i -> columns.get(i).type() == ColumnType.TEXT)
                .findFirst()
                .orElse(0);
        return new TableLayout(paper, size, bands, name);
    }

    private static List<Integer> with(List<Integer> chosen, int next) {
        List<Integer> more = new ArrayList<>(chosen);
        more.add(next);
        return more;
    }

    /// Distributes the width of a page among columns.
    static final class ColumnWidths {

        private static final double STRETCH = 1.7;
        private static final double HIGHEST_LEVEL = 1_000;
        private static final int STEPS = 30;

        private ColumnWidths() {}

        /// The widths in points with padding: the least width, then equal shares of the rest until a column has its
        /// best width, so that short columns do not wrap; all columns share what is left then.
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
}
