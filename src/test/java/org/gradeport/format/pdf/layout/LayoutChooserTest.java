package org.gradeport.format.pdf.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.gradeport.format.ExampleTables;
import org.gradeport.format.pdf.layout.TableLayout.ColumnPlace;
import org.junit.jupiter.api.Test;

class LayoutChooserTest {

    private static final ColumnNeeds SHORT = new ColumnNeeds(3_000, 4_000);
    private static final ColumnNeeds LONG = new ColumnNeeds(5_000, 40_000);

    @Test
    void few_columns_keep_the_best_size_in_portrait() {
        TableLayout layout = choose(Collections.nCopies(5, SHORT), "auto");
        assertThat(layout.size()).isEqualTo(8.5f);
        assertThat(layout.paper()).isEqualTo(Paper.named("a4"));
    }

    @Test
    void letters_shrink_to_a_readable_size_and_no_further() {
        for (int columns = 1; columns < 80; columns++) {
            TableLayout layout = choose(Collections.nCopies(columns, SHORT), "auto");
            assertThat(layout.size()).isBetween(6f, 8.5f);
            assertThat(slots(layout)).allSatisfy(slot -> {
                assertThat(slot.x()).isGreaterThanOrEqualTo(Paper.SIDE);
                assertThat(slot.x() + slot.width()).isLessThan(layout.paper().width() - Paper.SIDE + 0.1f);
                assertThat(layout.inside(slot)).isGreaterThanOrEqualTo(SHORT.least());
            });
        }
    }

    @Test
    void bands_hold_every_column_once_and_the_first_one_again() {
        TableLayout layout = choose(Collections.nCopies(70, SHORT), "auto");
        assertThat(layout.bands()).hasSizeGreaterThan(1);
        assertThat(slots(layout).stream().filter(slot -> !slot.repeated()).map(ColumnPlace::column))
                .isEqualTo(IntStream.range(0, 70).boxed().toList());
        assertThat(layout.bands().subList(1, layout.bands().size()))
                .allMatch(band -> band.slots().getFirst().repeated()
                        && band.slots().getFirst().column() == 0);
    }

    @Test
    void a_band_says_which_columns_it_shows() {
        TableLayout layout = choose(Collections.nCopies(70, SHORT), "auto");
        int first = layout.bands().getFirst().slots().size();
        assertThat(layout.note(0)).isEqualTo("Columns 1–%d of 70".formatted(first));
        assertThat(layout.note(layout.bands().size() - 1))
                .startsWith("Columns 1, ")
                .endsWith("–70 of 70");
        assertThat(choose(List.of(SHORT), "auto").note(0)).isEmpty();
    }

    @Test
    void short_columns_do_not_wrap_for_the_sake_of_long_ones() {
        TableLayout layout = choose(List.of(SHORT, LONG, SHORT, LONG), "portrait");
        assertThat(layout.inside(slots(layout).getFirst())).isGreaterThanOrEqualTo(SHORT.best());
        assertThat(layout.inside(slots(layout).get(1))).isLessThan(LONG.best());
        assertThat(widths(layout)).isCloseTo(layout.paper().room(), org.assertj.core.data.Offset.offset(1.0));
    }

    @Test
    void one_column_wider_than_the_page_gets_the_page() {
        TableLayout layout = choose(List.of(new ColumnNeeds(500_000, 500_000)), "portrait");
        assertThat(widths(layout)).isCloseTo(layout.paper().room(), org.assertj.core.data.Offset.offset(1.0));
    }

    private static TableLayout choose(List<ColumnNeeds> needs, String orientation) {
        return new LayoutChooser(ExampleTables.texts(needs.size()), needs).choose(Paper.named("a4"), orientation);
    }

    private static List<ColumnPlace> slots(TableLayout layout) {
        return layout.bands().stream().flatMap(band -> band.slots().stream()).toList();
    }

    private static double widths(TableLayout layout) {
        return slots(layout).stream()
                .flatMapToDouble(slot -> DoubleStream.of(slot.width()))
                .sum();
    }
}
