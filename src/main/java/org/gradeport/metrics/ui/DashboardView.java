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
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.gradeport.base.EmptyState;
import org.gradeport.base.PageHeader;
import org.gradeport.base.Reading;
import org.gradeport.base.WhenIdle;
import org.gradeport.metrics.Attention;
import org.gradeport.metrics.Statistics;

/// Whether all is well, what there was to do and how it went; each figure is read beside the page and stays live.
@Route("dashboard")
@Menu(title = "dashboard.title", order = 10, icon = "vaadin:dashboard")
@RolesAllowed({"ADMIN", "OPERATOR"})
@StyleSheet("figures.css")
final class DashboardView extends Div implements BeforeEnterObserver, AfterNavigationObserver, HasDynamicTitle {

    private final transient DashboardSite site;
    private final transient FigureWords words;
    private final transient ReportButtons reports;
    private final PageHeader header = new PageHeader(getTranslation("dashboard.title"));
    private final Span live = new Span();
    private final PeriodSwitch periods = new PeriodSwitch();
    private final Banner banner;
    private final Cards cards;
    private final Charts charts;
    private final SlowList slowest;
    private final CombinationList combinations;
    private final Div empty = new Div();
    private final transient Reading<?> attention;
    private final transient List<Reading<?>> ofRuns;
    private final transient List<Reading<?>> ofQueue;
    private Stretch stretch = Stretch.WEEK;
    private boolean complete;

    DashboardView(DashboardSite site, FigureWords words, Attention list, ConcernCells cells, ReportButtons reports) {
        this.site = site;
        this.words = words;
        this.reports = reports;
        banner = new Banner(cells, site.moments());
        cards = new Cards(words);
        charts = new Charts(words);
        slowest = new SlowList(words, site.moments());
        combinations = new CombinationList(words);
        attention = figure(list::look, banner::show, banner::fail);
        ofQueue = List.of(figure(() -> site.present().queue(), cards::showQueue, cards::failQueue));
        ofRuns = List.of(
                figure(() -> site.figures(stretch), this::show, this::fail),
                figure(site::today, cards::showToday, cards::failToday),
                figure(() -> site.slowest(stretch), slowest::list, () -> slowest.setVisible(false)),
                figure(() -> site.present().store(site.period(stretch)), cards::showStore, cards::failStore));
        live.addClassName("sub");
        empty.setVisible(false);
        addClassNames("page", "dashboard");
    }

    /// Not before it is known that the reader may come in.
    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (getComponentCount() > 0) {
            return;
        }
        if (site.statistics().enabled()) {
            header.actions(live, periods).actions(reports.of(() -> site.period(stretch)));
            add(header, banner, cards, charts, empty);
            keepLive(withAttention(ofQueue), withAttention(ofRuns));
        } else {
            add(header, banner, new EmptyState(VaadinIcon.BAN, getTranslation("dashboard.off")));
            keepLive(List.of(), List.of(attention));
        }
    }

    private void keepLive(List<Reading<?>> changing, List<Reading<?>> ending) {
        new LiveFigures(this, site.beats(), site.background(), changing, ending);
    }

    private List<Reading<?>> withAttention(List<Reading<?>> others) {
        return Stream.concat(Stream.of(attention), others.stream()).toList();
    }

    private <T> Reading<T> figure(Supplier<T> read, Consumer<T> show, Runnable failed) {
        return new Reading<>(site.background(), read, show, failed);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("dashboard.title");
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        QueryParameters address = event.getLocation().getQueryParameters();
        stretch = Stretch.of(address);
        periods.show(stretch);
        UI ui = UI.getCurrent();
        attention.restart(ui);
        if (site.statistics().enabled()) {
            ofRuns.forEach(figure -> figure.restart(ui));
            ofQueue.forEach(figure -> figure.restart(ui));
        }
    }

    private void show(Statistics figures) {
        live.setText(getTranslation("dashboard.live", words.time(site.clock().instant())));
        boolean none = figures.total().runs() == 0;
        charts.setVisible(!none);
        empty.setVisible(none);
        empty.removeAll();
        if (none) {
            String last = getTranslation(stretch.key("dashboard.last."));
            empty.add(new EmptyState(VaadinIcon.CHART, getTranslation("dashboard.none-in", last), further()));
        }
        cards.show(figures, getTranslation(stretch.key("dashboard.before.")));
        charts.show(figures);
        slowest.compare(figures);
        combinations.show(figures);
        complete();
    }

    /// To a longer stretch, and from the longest to the exports that did not end.
    private Anchor further() {
        Anchor link = stretch == Stretch.QUARTER
                ? new Anchor("exports", getTranslation("dashboard.none-in.exports"))
                : new Anchor(
                        "dashboard?" + Stretch.QUARTER.address().getQueryString(),
                        getTranslation("dashboard.none-in.longer"));
        link.getElement().setAttribute("router-link", true);
        link.addClassName("button");
        return link;
    }

    private void fail() {
        cards.failOfRuns();
        charts.setVisible(true);
        charts.fail();
        combinations.setVisible(false);
        complete();
    }

    /// The lists are below what the window shows, and have as many parts as all else together.
    private void complete() {
        if (!complete) {
            complete = true;
            WhenIdle.run(this, () -> add(slowest, combinations));
        }
    }
}
