package org.gradeport.metrics.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableFunction;
import java.util.Objects;
import org.gradeport.export.ExportStatus;
import org.gradeport.metrics.Combination;
import org.gradeport.metrics.Period;
import org.gradeport.metrics.Statistics;
import org.jspecify.annotations.Nullable;

/// What the runs of each dataset and format come to.
final class CombinationsPanel extends ListPanel<Combination> {

    private final DashboardFormatter dashboardFormatter;
    private @Nullable Period period;

    CombinationsPanel(DashboardFormatter dashboardFormatter) {
        super(translate("dashboard.combinations"));
        this.dashboardFormatter = dashboardFormatter;
        responsiveGrid
                .addComponentColumn(this::what)
                .setHeader(getTranslation("dashboard.column.what"))
                .setFlexGrow(3);
        link("runs", this::runs);
        link("failed", this::failed);
        number("success", each -> dashboardFormatter.percent(each.tally().successRate()));
        number("average", each -> dashboardFormatter.duration(each.tally().average()));
        number("p95", each -> dashboardFormatter.duration(each.tally().p95()));
        number("rate", each -> dashboardFormatter.rate(each.tally().rowsPerSecond()));
        number("size", each -> dashboardFormatter.size(each.tally().averageSize()));
    }

    void show(Statistics figures) {
        list(figures.byCombination());
        if (!figures.period().equals(period)) {
            period = figures.period();
            responsiveGrid.getDataProvider().refreshAll();
        }
    }

    private Component what(Combination each) {
        Span chip = new Span(dashboardFormatter.format(each.format()));
        chip.addClassName("fmt");
        Div cell = new Div(new Span(dashboardFormatter.dataset(each.dataset())), chip);
        cell.addClassName("dashboard-line");
        return cell;
    }

    private Component runs(Combination each) {
        return link(each.tally().runs(), exports(each));
    }

    private Component failed(Combination each) {
        return link(each.tally().failed(), exports(each).outcome(ExportStatus.FAILED));
    }

    private Component link(long count, ExportListLink exportListLink) {
        return count == 0 ? new Span("0") : exportListLink.link(dashboardFormatter.count(count));
    }

    private ExportListLink exports(Combination each) {
        Period looked = Objects.requireNonNull(period);
        return ExportListLink.ended(looked).dataset(each.dataset()).format(each.format());
    }

    private void link(String key, SerializableFunction<Combination, Component> cell) {
        responsiveGrid
                .addComponentColumn(cell::apply)
                .setHeader(getTranslation("dashboard.column." + key))
                .setTextAlign(ColumnTextAlign.END);
    }

    private void number(String key, SerializableFunction<Combination, String> figure) {
        responsiveGrid
                .addColumn(figure::apply)
                .setHeader(getTranslation("dashboard.column." + key))
                .setTextAlign(ColumnTextAlign.END);
    }

    @Override
    Component card(Combination each) {
        Span figures = new Span(getTranslation(
                "dashboard.combinations.card",
                dashboardFormatter.percent(each.tally().successRate()),
                dashboardFormatter.duration(each.tally().p95()),
                dashboardFormatter.rate(each.tally().rowsPerSecond())));
        figures.addClassName("mut");
        Div first = new Div(what(each), runs(each));
        first.addClassName("dashboard-line");
        Div card = new Div(first, figures);
        card.addClassName("phone-card");
        return card;
    }
}
