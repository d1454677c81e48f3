package org.gradeport.metrics.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;
import static org.gradeport.ui.Styled.styled;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.Objects;
import org.gradeport.export.ExportStatus;
import org.gradeport.metrics.Period;
import org.gradeport.metrics.Statistics;
import org.gradeport.metrics.Statistics.Combination;
import org.gradeport.metrics.StatisticsFormatter;
import org.jspecify.annotations.Nullable;

/// The figures of each dataset and format.
final class CombinationsPanel extends ListPanel<Combination> {

    private final StatisticsFormatter formatter;
    private @Nullable Period period;

    CombinationsPanel(StatisticsFormatter formatter) {
        super(translate("dashboard.combinations"));
        this.formatter = formatter;
        column("what", this::what).setFlexGrow(3);
        column("runs", this::runs).setTextAlign(ColumnTextAlign.END);
        column("failed", this::failed).setTextAlign(ColumnTextAlign.END);
        number("success", each -> formatter.percent(each.tally().successRate()));
        number("average", each -> formatter.duration(each.tally().average()));
        number("p95", each -> formatter.duration(each.tally().p95()));
        number("rate", each -> formatter.rate(each.tally().rowsPerSecond()));
        number("size", each -> formatter.size(each.tally().averageSize()));
        grid.getColumns().forEach(column -> grid.tighten(column, "92px"));
    }

    void show(Statistics figures) {
        list(figures.byCombination());
        if (!figures.period().equals(period)) {
            period = figures.period();
            grid.getDataProvider().refreshAll();
        }
    }

    private Component what(Combination each) {
        return styled(
                new Div(new Span(formatter.dataset(each.dataset())), format(formatter.format(each.format()))),
                "dashboard-line");
    }

    private Component runs(Combination each) {
        return link(each.tally().runs(), exports(each));
    }

    private Component failed(Combination each) {
        return link(each.tally().failed(), exports(each).outcome(ExportStatus.FAILED));
    }

    private Component link(long count, ExportListLink exports) {
        return count == 0 ? new Span("0") : exports.link(formatter.count(count));
    }

    private ExportListLink exports(Combination each) {
        return ExportListLink.ended(Objects.requireNonNull(period))
                .dataset(each.dataset())
                .format(each.format());
    }

    @Override
    Component card(Combination each) {
        Span figures = styled(
                new Span(getTranslation(
                        "dashboard.combinations.card",
                        formatter.percent(each.tally().successRate()),
                        formatter.duration(each.tally().p95()),
                        formatter.rate(each.tally().rowsPerSecond()))),
                "mut");
        return new Div(styled(new Div(what(each), runs(each)), "dashboard-line"), figures);
    }
}
