package org.gradeport.metrics.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.ValueProvider;
import java.util.List;
import org.gradeport.base.TimeFormatter;
import org.gradeport.base.Tone;
import org.gradeport.export.ExportStatus;
import org.gradeport.metrics.Combination;
import org.gradeport.metrics.RunMetrics;
import org.gradeport.metrics.SlowRun;
import org.gradeport.metrics.Statistics;
import org.gradeport.ui.RelativeTime;
import org.gradeport.ui.StatusPill;

/// The runs that took longest, and how quick they were against others of their dataset and format.
final class SlowRunsPanel extends ListPanel<SlowRun> {

    private static final double FAR = 1.5;

    private final DashboardFormatter dashboardFormatter;
    private final transient TimeFormatter timeFormatter;
    private transient List<Combination> usual = List.of();

    SlowRunsPanel(DashboardFormatter dashboardFormatter, TimeFormatter timeFormatter) {
        super(translate("dashboard.slowest"));
        this.dashboardFormatter = dashboardFormatter;
        this.timeFormatter = timeFormatter;
        responsiveGrid
                .addComponentColumn(this::what)
                .setHeader(getTranslation("dashboard.column.export"))
                .setKey("what")
                .setFlexGrow(3);
        responsiveGrid
                .addComponentColumn(slow -> format(slow.run()))
                .setHeader(getTranslation("dashboard.column.format"))
                .setFlexGrow(1);
        number("rows", slow -> dashboardFormatter.count(slow.run().rows()));
        number("duration", slow -> dashboardFormatter.duration(slow.run().duration()));
        number("rate", slow -> dashboardFormatter.count(Math.round(slow.run().rowsPerSecond())));
        responsiveGrid
                .addComponentColumn(slow -> against(slow.run()))
                .setHeader(getTranslation("dashboard.column.against"))
                .setKey("against")
                .setFlexGrow(1);
    }

    private void number(String key, ValueProvider<SlowRun, String> figure) {
        responsiveGrid
                .addColumn(figure)
                .setHeader(getTranslation("dashboard.column." + key))
                .setTextAlign(ColumnTextAlign.END)
                .setFlexGrow(1);
    }

    /// What is usual in the period.
    void compare(Statistics figures) {
        if (!figures.byCombination().equals(usual)) {
            usual = figures.byCombination();
            responsiveGrid.getDataProvider().refreshAll();
        }
    }

    private Component what(SlowRun slow) {
        RunMetrics run = slow.run();
        Div cell = new Div(name(slow), when(run));
        cell.addClassName("cell");
        return cell;
    }

    private Component when(RunMetrics run) {
        Span when = new Span(RelativeTime.of(timeFormatter, run.endedAt()), new Span(" · " + place(run)));
        when.addClassName("tiny");
        return when;
    }

    private static String place(RunMetrics run) {
        return run.node() == null ? run.ownerName() : run.ownerName() + " · " + run.node();
    }

    /// Deleted exports lead nowhere.
    private Component name(SlowRun slow) {
        String name = slow.name();
        if (name == null) {
            Span gone = new Span(getTranslation(
                    "dashboard.slowest.gone",
                    dashboardFormatter.dataset(slow.run().dataset())));
            gone.addClassName("mut");
            return gone;
        }
        Anchor link = new Anchor("exports/" + slow.run().export(), name);
        link.getElement().setAttribute("router-link", true);
        link.addClassName("strong");
        return link;
    }

    private Component format(RunMetrics run) {
        Span chip = new Span(dashboardFormatter.format(run.format()));
        chip.addClassName("fmt");
        return chip;
    }

    private Component against(RunMetrics run) {
        if (run.outcome() == ExportStatus.FAILED) {
            return new StatusPill(Tone.BAD, getTranslation("export.status.failed"));
        } else if (run.outcome() == ExportStatus.CANCELLED) {
            return new StatusPill(Tone.OFF, getTranslation("export.status.cancelled"));
        }
        double slower = usualRate(run) / Math.max(0.001, run.rowsPerSecond());
        if (slower >= FAR && run.rows() > 0) {
            return new StatusPill(
                    Tone.WARN, getTranslation("dashboard.slowest.slower", dashboardFormatter.decimal(slower)));
        }
        return new StatusPill(Tone.OK, getTranslation("dashboard.slowest.usual"));
    }

    /// By rows a second, since an export with more rows takes longer.
    private double usualRate(RunMetrics run) {
        return usual.stream()
                .filter(each ->
                        each.dataset().equals(run.dataset()) && each.format().equals(run.format()))
                .map(Combination::tally)
                .mapToDouble(tally -> tally.rowsPerSecond() == null ? 0 : tally.rowsPerSecond())
                .findFirst()
                .orElse(0);
    }

    @Override
    Component card(SlowRun slow) {
        RunMetrics run = slow.run();
        Span figures = new Span(getTranslation(
                "dashboard.slowest.card",
                dashboardFormatter.duration(run.duration()),
                dashboardFormatter.count(run.rows())));
        Div line = new Div(format(run), figures, against(run));
        line.addClassName("dashboard-line");
        Div card = new Div(what(slow), line);
        card.addClassName("phone-card");
        return card;
    }
}
