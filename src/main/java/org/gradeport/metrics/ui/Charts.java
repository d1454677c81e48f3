package org.gradeport.metrics.ui;

import com.vaadin.flow.component.html.Div;
import java.util.List;
import org.gradeport.metrics.Statistics;

/// The five charts.
final class Charts extends Div {

    private final SlotCharts bySlot;
    private final PartCharts byPart;
    private final ChartCard outcomes = card("outcomes");
    private final ChartCard durations = card("durations");
    private final ChartCard failures = card("failures");
    private final ChartCard rates = card("rates");
    private final ChartCard shares = card("shares");

    Charts(FigureWords words) {
        bySlot = new SlotCharts(words);
        byPart = new PartCharts(words);
        addClassName("charts");
        outcomes.addClassName("wide");
        durations.addClassName("wide");
        Div beside = new Div(failures, rates);
        beside.addClassName("beside");
        add(outcomes, beside, durations, shares);
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
        List.of(outcomes, durations, failures, rates, shares).forEach(card -> card.fail(sentence));
    }

    private ChartCard card(String key) {
        return new ChartCard(getTranslation("dashboard.chart." + key));
    }
}
