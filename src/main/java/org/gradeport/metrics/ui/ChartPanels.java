package org.gradeport.metrics.ui;

import com.vaadin.flow.component.html.Div;
import java.util.List;
import org.gradeport.metrics.Statistics;
import org.gradeport.metrics.StatisticsFormatter;
import org.gradeport.metrics.ui.chart.ChartPanel;

/// The five charts.
final class ChartPanels extends Div {

    private final TimeCharts bySlot;
    private final CategoryCharts byPart;
    private final ChartPanel outcomes = card("outcomes");
    private final ChartPanel durations = card("durations");
    private final ChartPanel failures = card("failures");
    private final ChartPanel rates = card("rates");
    private final ChartPanel shares = card("shares");

    ChartPanels(StatisticsFormatter formatter) {
        bySlot = new TimeCharts(formatter);
        byPart = new CategoryCharts(formatter);
        addClassName("charts");
        outcomes.addClassName("wide");
        durations.addClassName("wide");
        Div column = new Div(failures, rates);
        column.addClassName("beside");
        add(outcomes, column, durations, shares);
    }

    void show(Statistics figures) {
        outcomes.show(bySlot.outcomes(figures));
        durations.show(bySlot.durations(figures));
        failures.show(byPart.failures(figures));
        rates.show(byPart.rates(figures));
        shares.show(byPart.shares(figures));
    }

    void fail() {
        String sentence = getTranslation("dashboard.failed");
        List.of(outcomes, durations, failures, rates, shares).forEach(each -> each.fail(sentence));
    }

    private ChartPanel card(String key) {
        return new ChartPanel(getTranslation("dashboard.chart." + key));
    }
}
