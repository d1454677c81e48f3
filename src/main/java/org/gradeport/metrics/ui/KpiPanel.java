package org.gradeport.metrics.ui;

import static org.gradeport.ui.Styled.styled;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import org.gradeport.metrics.ui.chart.Chart;
import org.gradeport.metrics.ui.chart.ChartDrawing;
import org.jspecify.annotations.Nullable;

/// One KPI: its value, the comparison with the period before, and its line.
final class KpiPanel extends Section {

    private final Div value = styled(new Div(), "v");
    private final Span delta = styled(new Span(), "tiny");
    private final Chart line;
    private final Component waiting = styled(new Span(), "skeleton");
    private @Nullable Kpi shown;

    KpiPanel(String label) {
        H2 heading = styled(new H2(label), "l");
        line = new Chart(label);
        line.setVisible(false);
        addClassNames("card", "kpi");
        getElement().setAttribute("aria-label", label);
        add(heading, value, delta, line, waiting);
    }

    /// An equal KPI is not rendered again.
    void show(Kpi kpi) {
        if (kpi.equals(shown)) {
            return;
        }
        shown = kpi;
        waiting.setVisible(false);
        value.removeAll();
        value.add(figure(kpi));
        delta.setText(kpi.delta());
        ChartDrawing spark = kpi.spark();
        line.setVisible(spark != null && spark.isLine());
        if (spark != null && spark.isLine()) {
            line.describe(kpi.delta());
            line.draw(spark);
        }
    }

    /// Shows that it could not be read; an old figure would mislead.
    void fail() {
        show(Kpi.none(getTranslation("dashboard.failed")));
    }

    private static Component figure(Kpi kpi) {
        Span number = new Span(kpi.value());
        if (!kpi.unit().isEmpty()) {
            Span unit = styled(new Span(kpi.unit()), "unit");
            number = new Span(new Span(kpi.value() + " "), unit);
        }
        if (kpi.address().isEmpty()) {
            return number;
        }
        Anchor link = new Anchor(kpi.address(), number);
        link.getElement().setAttribute("router-link", true);
        return link;
    }
}
