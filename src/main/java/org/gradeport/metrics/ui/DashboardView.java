package org.gradeport.metrics.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.gradeport.base.MessageFormatter;
import org.gradeport.base.TimeFormatter;
import org.gradeport.metrics.AttentionSummary;
import org.gradeport.metrics.Statistics;
import org.gradeport.metrics.StatisticsFormatter;
import org.gradeport.ui.BackgroundExecutor;
import org.gradeport.ui.BackgroundLoader;
import org.gradeport.ui.EmptyState;
import org.gradeport.ui.PageHeader;
import org.gradeport.ui.WhenIdle;

/// Shows what needs attention, the figures of runs, and charts; each figure is read in the background and stays live.
@Route("dashboard")
@Menu(title = "dashboard.title", order = 10, icon = "vaadin:dashboard")
@RolesAllowed({"ADMIN", "OPERATOR"})
@StyleSheet("figures.css")
final class DashboardView extends Div implements BeforeEnterObserver, AfterNavigationObserver, HasDynamicTitle {

    private final transient DashboardQuery query;
    private final transient StatisticsFormatter formatter;
    private final transient ReportButtons reports;
    private final transient ExportStatusBroadcast broadcast;
    private final transient BackgroundExecutor backgroundExecutor;
    private final PageHeader header = new PageHeader(getTranslation("dashboard.title"));
    private final Span live = new Span();
    private final PeriodSwitch periods = new PeriodSwitch();
    private final AttentionBanner banner;
    private final KpiPanels kpis;
    private final ChartPanels charts;
    private final SlowRunsPanel slowest;
    private final CombinationsPanel combinations;
    private final Div empty = new Div();
    private final transient BackgroundLoader<?> attention;
    private final transient List<BackgroundLoader<?>> ofRuns;
    private final transient List<BackgroundLoader<?>> ofQueue;
    private DashboardPeriod period = DashboardPeriod.WEEK;
    private boolean complete;

    DashboardView(
            DashboardQuery query,
            StatisticsFormatter formatter,
            AttentionSummary attentionSummary,
            MessageFormatter messageFormatter,
            TimeFormatter timeFormatter,
            ReportButtons reports,
            ExportStatusBroadcast broadcast,
            BackgroundExecutor backgroundExecutor) {
        this.query = query;
        this.formatter = formatter;
        this.reports = reports;
        this.broadcast = broadcast;
        this.backgroundExecutor = backgroundExecutor;
        banner = new AttentionBanner(messageFormatter, timeFormatter);
        kpis = new KpiPanels(formatter);
        charts = new ChartPanels(formatter);
        slowest = new SlowRunsPanel(formatter, timeFormatter);
        combinations = new CombinationsPanel(formatter);
        attention = figure(attentionSummary::read, banner::show, banner::fail);
        ofQueue = List.of(figure(() -> query.capacity().queue(), kpis::showQueue, kpis::failQueue));
        ofRuns = List.of(
                figure(() -> query.figures(period), this::show, this::fail),
                figure(query::today, kpis::showToday, kpis::failToday),
                figure(() -> query.slowest(period), slowest::list, () -> slowest.setVisible(false)),
                figure(() -> query.store(period), kpis::showStore, kpis::failStore));
        live.addClassName("sub");
        empty.setVisible(false);
        addClassNames("page", "dashboard");
    }

    /// Builds the page only after the access check.
    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (getComponentCount() > 0) {
            return;
        }
        if (query.statistics().enabled()) {
            header.actions(live, periods.segments()).actions(reports.of(() -> query.period(period)));
            add(header, banner, kpis, charts, empty);
            keepLive(withAttention(ofQueue), withAttention(ofRuns));
        } else {
            add(header, banner, new EmptyState(VaadinIcon.BAN, getTranslation("dashboard.off")));
            keepLive(List.of(), List.of(attention));
        }
    }

    private void keepLive(List<BackgroundLoader<?>> changing, List<BackgroundLoader<?>> ending) {
        new LiveRefresh(this, broadcast, backgroundExecutor, changing, ending);
    }

    private List<BackgroundLoader<?>> withAttention(List<BackgroundLoader<?>> others) {
        return Stream.concat(Stream.of(attention), others.stream()).toList();
    }

    private <T> BackgroundLoader<T> figure(Supplier<T> read, Consumer<T> show, Runnable failed) {
        return new BackgroundLoader<>(backgroundExecutor, read, show, failed);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("dashboard.title");
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        periods.read(event.getLocation().getQueryParameters());
        period = periods.segments().chosen();
        UI ui = UI.getCurrent();
        attention.restart(ui);
        if (query.statistics().enabled()) {
            ofRuns.forEach(figure -> figure.restart(ui));
            ofQueue.forEach(figure -> figure.restart(ui));
        }
    }

    private void show(Statistics figures) {
        live.setText(getTranslation("dashboard.live", formatter.at(query.clock().instant(), "HH:mm:ss")));
        boolean none = figures.total().runs() == 0;
        charts.setVisible(!none);
        empty.setVisible(none);
        empty.removeAll();
        if (none) {
            String last = getTranslation(period.key("dashboard.last."));
            empty.add(new EmptyState(VaadinIcon.CHART, getTranslation("dashboard.none-in", last), longer()));
        }
        kpis.show(figures, getTranslation(period.key("dashboard.before.")));
        charts.show(figures);
        slowest.compare(figures);
        combinations.show(figures);
        complete();
    }

    /// A link to a longer period; for the longest, to the list of exports.
    private Anchor longer() {
        Anchor link = period == DashboardPeriod.QUARTER
                ? new Anchor("exports", getTranslation("dashboard.none-in.exports"))
                : new Anchor(
                        "dashboard?period=" + DashboardPeriod.QUARTER.parameter(),
                        getTranslation("dashboard.none-in.longer"));
        link.getElement().setAttribute("router-link", true);
        link.addClassName("button");
        return link;
    }

    private void fail() {
        kpis.failOfRuns();
        charts.setVisible(true);
        charts.fail();
        combinations.setVisible(false);
        complete();
    }

    /// The lists are below the fold and have as many components as the rest of the page.
    private void complete() {
        if (!complete) {
            complete = true;
            WhenIdle.run(this, () -> add(slowest, combinations));
        }
    }
}
