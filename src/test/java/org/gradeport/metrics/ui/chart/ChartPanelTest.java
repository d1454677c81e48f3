package org.gradeport.metrics.ui.chart;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._assertOne;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.Paragraph;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ChartPanelTest {

    private final List<ChartMark> opened = new ArrayList<>();

    private final ChartPanel chartPanel;

    ChartPanelTest() {
        MockVaadin.setup();
        chartPanel = new ChartPanel("Exports per day");
    }

    @BeforeEach
    void show() {
        UI.getCurrent().add(chartPanel);
        chartPanel.show(content(12, 0));
    }

    @AfterEach
    void close() {
        MockVaadin.tearDown();
    }

    @Test
    void a_chart_is_drawn_from_one_property_and_says_in_words_what_it_shows() {
        Chart chart = _get(Chart.class);
        assertThat(chart.getElement().getAttribute("aria-label")).isEqualTo("12 ready, 0 failed");
        assertThat(chart.getElement().getPropertyRaw("spec").toString())
                .contains("\"kind\":\"stacked\"", "\"values\":[12.0,null]", "\"texts\":[\"12\",\"-\"]");
    }

    @Test
    void a_new_figure_redraws_the_same_chart() {
        Chart before = _get(Chart.class);
        chartPanel.show(content(13, 1));
        assertThat(_get(Chart.class)).isSameAs(before);
        assertThat(before.getElement().getPropertyRaw("spec").toString()).contains("13.0");
    }

    @Test
    void each_chart_is_a_table_too_with_headings_and_links_on_what_is_there() {
        _click(_get(Button.class));
        _assertNone(Chart.class);
        assertThat(_get(ChartTable.class).getCaptionText()).isEqualTo("Exports per day");
        assertThat(_find(NativeTableHeaderCell.class))
                .extracting(NativeTableHeaderCell::getText)
                .containsExactly("Day", "Ready", "Failed", "Monday 16 November", "Tuesday 17 November");
        assertThat(_find(Anchor.class)).extracting(Anchor::getText).containsExactly("12");
        _click(_get(Button.class));
        _assertOne(Chart.class);
    }

    @Test
    void the_table_stays_a_table_when_figures_change() {
        _click(_get(Button.class));
        chartPanel.show(content(14, 2));
        _assertNone(Chart.class);
        assertThat(_find(Anchor.class)).extracting(Anchor::getText).containsExactly("14", "2");
    }

    @Test
    void a_pressed_mark_opens_its_exports() {
        Chart chart = _get(Chart.class);
        ComponentUtil.fireEvent(chart, new Chart.MarkEvent(chart, true, 1, 0));
        assertThat(opened).containsExactly(new ChartMark(1, 0));
    }

    @Test
    void without_anything_to_draw_there_is_a_sentence_and_no_button() {
        chartPanel.show(content(0, 0));
        _assertNone(Chart.class);
        _assertNone(Button.class);
        assertThat(_get(Paragraph.class).getText()).isEqualTo("No exports");
    }

    @Test
    void a_figure_that_failed_says_so_and_comes_back() {
        chartPanel.fail("These figures could not be read");
        _assertNone(Chart.class);
        assertThat(_get(Paragraph.class).getText()).isEqualTo("These figures could not be read");
        chartPanel.show(content(1, 1));
        _assertOne(Chart.class);
        _assertNone(Paragraph.class);
    }

    private ChartContent content(double ready, double failed) {
        ChartDrawing drawing = new ChartDrawing(
                ChartKind.STACKED,
                "",
                List.of("16 Nov", "17 Nov"),
                List.of("Monday 16 November", "Tuesday 17 November"),
                List.of(),
                List.of(series("Ready", "c1", ready), series("Failed", "bad", failed)),
                200,
                ChartTotal.NONE);
        return new ChartContent(
                drawing,
                "Day",
                "%.0f ready, %.0f failed".formatted(ready, failed),
                "No exports",
                opened::add,
                (mark, text) -> new Anchor("exports?mark=" + mark, text));
    }

    private static ChartSeries series(String name, String color, double value) {
        return new ChartSeries(name, color, Arrays.asList(value, null), List.of("%.0f".formatted(value), "-"));
    }
}
