package org.gradeport.metrics.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;
import static org.gradeport.ui.Styled.styled;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.gradeport.base.TimeFormatter;
import org.gradeport.base.Tone;
import org.gradeport.base.VisibleText;
import org.gradeport.export.ExportStatus;
import org.gradeport.metrics.RunMetrics;
import org.gradeport.metrics.SlowRun;
import org.gradeport.metrics.Statistics;
import org.gradeport.metrics.Statistics.Combination;
import org.gradeport.metrics.StatisticsFormatter;
import org.gradeport.ui.RelativeTime;
import org.gradeport.ui.StatusPill;

/// The runs that took longest, compared with others of their dataset and format.
final class SlowRunsPanel extends ListPanel<SlowRun> {

    private static final double FAR = 1.5;

    private final StatisticsFormatter formatter;
    private final transient TimeFormatter timeFormatter;
    private transient List<Combination> usual = List.of();

    SlowRunsPanel(StatisticsFormatter formatter, TimeFormatter timeFormatter) {
        super(translate("dashboard.slowest"));
        this.formatter = formatter;
        this.timeFormatter = timeFormatter;
        column("export", this::what).setKey("what").setFlexGrow(3);
        column("format", slow -> format(slow.run())).setFlexGrow(1);
        number("rows", slow -> formatter.count(slow.run().rows())).setFlexGrow(1);
        number("duration", slow -> formatter.duration(slow.run().duration())).setFlexGrow(1);
        number("rate", slow -> formatter.rate(slow.run().rowsPerSecond())).setFlexGrow(1);
        column("against", slow -> against(slow.run())).setKey("against").setFlexGrow(1);
    }

    /// Sets the figures that runs are compared with.
    void compare(Statistics figures) {
        if (!figures.byCombination().equals(usual)) {
            usual = figures.byCombination();
            grid.getDataProvider().refreshAll();
        }
    }

    private Component what(SlowRun slow) {
        RunMetrics run = slow.run();
        Span when =
                styled(new Span(RelativeTime.of(timeFormatter, run.endedAt()), new Span(" · " + place(run))), "tiny");
        return styled(new Div(name(slow), when), "cell");
    }

    private static String place(RunMetrics run) {
        return VisibleText.join(
                " · ",
                Stream.of(run.ownerName(), run.node()).filter(Objects::nonNull).toList());
    }

    /// A deleted export has no link.
    private Component name(SlowRun slow) {
        String name = slow.name();
        if (name == null) {
            return styled(
                    new Span(getTranslation(
                            "dashboard.slowest.gone",
                            formatter.dataset(slow.run().dataset()))),
                    "mut");
        }
        Anchor link = styled(new Anchor("exports/" + slow.run().export(), name), "strong");
        link.getElement().setAttribute("router-link", true);
        return link;
    }

    private Component format(RunMetrics run) {
        return format(formatter.format(run.format()));
    }

    private Component against(RunMetrics run) {
        if (run.outcome() == ExportStatus.FAILED) {
            return new StatusPill(Tone.BAD, getTranslation("export.status.failed"));
        } else if (run.outcome() == ExportStatus.CANCELLED) {
            return new StatusPill(Tone.OFF, getTranslation("export.status.cancelled"));
        }
        double slower = usualRate(run) / Math.max(0.001, run.rowsPerSecond());
        if (slower >= FAR && run.rows() > 0) {
            return new StatusPill(Tone.WARN, getTranslation("dashboard.slowest.slower", formatter.decimal(slower)));
        }
        return new StatusPill(Tone.OK, getTranslation("dashboard.slowest.usual"));
    }

    /// In rows per second, since an export with more rows takes longer.
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
                "dashboard.slowest.card", formatter.duration(run.duration()), formatter.count(run.rows())));
        Div line = styled(new Div(format(run), figures, against(run)), "dashboard-line");
        return new Div(what(slow), line);
    }
}
