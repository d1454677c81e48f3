package org.gradeport.metrics.ui;

import static com.github.mvysny.kaributesting.v10.BasicUtilsKt._fireDomEvent;
import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.github.mvysny.kaributesting.v10.GridKt;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.RouterLink;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.gradeport.attention.AttentionService;
import org.gradeport.attention.ui.ConcernCells;
import org.gradeport.base.PortalProperties;
import org.gradeport.dataset.Selection;
import org.gradeport.export.ExportRequest;
import org.gradeport.export.ExportService;
import org.gradeport.export.FailureClass;
import org.gradeport.metrics.FakeRuns;
import org.gradeport.metrics.ReportService;
import org.gradeport.metrics.StatisticsService;
import org.gradeport.metrics.ui.chart.Chart;
import org.gradeport.metrics.ui.chart.ChartTable;
import org.gradeport.security.Role;
import org.gradeport.security.account.TestAccounts;
import org.gradeport.testing.BrowserlessPortal;
import org.gradeport.testing.PortalClock;
import org.gradeport.testing.PortalTest;
import org.gradeport.ui.EmptyState;
import org.gradeport.ui.ResponsiveGrid;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@PortalTest
class DashboardViewTest {

    @Autowired
    ApplicationContext beans;

    @Autowired
    TestAccounts people;

    @Autowired
    JdbcClient database;

    @Autowired
    PortalProperties portal;

    @Autowired
    PortalClock clock;

    @Autowired
    ExportService exports;

    @BeforeEach
    void the_on_call_signs_in() {
        runs().clear();
        people.signIn(Role.OPERATOR);
        BrowserlessPortal.open(beans);
    }

    @AfterEach
    void close() {
        BrowserlessPortal.close();
        runs().clear();
        clock.start();
    }

    @Test
    void an_empty_portal_says_so_in_one_sentence() {
        open("dashboard");
        EmptyState empty = _get(EmptyState.class);
        assertThat(text(empty)).contains("No export ended in the last 7 days.");
        assertThat(_get(empty, Anchor.class).getHref()).isEqualTo("dashboard?period=90d");
        assertThat(card(0)).contains("Success rate", "–", "nothing to compare with");
        assertThat(card(1)).contains("Exports today", "0", "0 in the last hour");
        _assertNone(ChartPanels.class);
        _assertNone(SlowRunsPanel.class);
    }

    @Test
    void one_run_is_counted_drawn_and_listed() {
        clock.stop();
        // The last hour ends before this moment.
        runs().ready(clock.instant().minusMillis(1), "grades", "pdf", Duration.ofMillis(4_200), 42_000);
        open("dashboard");
        assertThat(card(0)).contains("100", "%");
        assertThat(card(1)).contains("1 in the last hour");
        assertThat(card(2)).contains("4.2", "s");
        assertThat(card(3)).contains("10,000", "rows/s");
        assertThat(spec(chart("1 ready"))).contains("\"kind\":\"stacked\"", "Cancelled", "Failed");
        drawn();
        assertThat(text(_get(CombinationsPanel.class))).contains("By dataset and format");
        assertThat(_get(SlowRunsPanel.class).isVisible()).isTrue();
    }

    @Test
    void the_lists_further_down_come_once_the_browser_has_drawn_the_rest() {
        clock.stop();
        runs().ready(clock.instant(), "grades", "pdf", Duration.ofMillis(4_200), 42_000);
        open("dashboard");
        _assertNone(SlowRunsPanel.class);
        drawn();
        ResponsiveGrid<?> responsiveGrid = _get(_get(SlowRunsPanel.class), ResponsiveGrid.class);
        assertThat(GridKt._size(responsiveGrid)).isOne();
        assertThat(GridKt._getFormattedRow(responsiveGrid, 0)).contains("42,000", "4.2 s");
    }

    @Test
    void figures_that_are_slow_to_read_hold_nothing_else() {
        CountDownLatch read = new CountDownLatch(1);
        StatisticsService slow = mock(StatisticsService.class);
        when(slow.enabled()).thenReturn(true);
        when(slow.statistics(any(), any())).thenAnswer(_ -> {
            read.await();
            throw new IllegalStateException("Read too late");
        });
        try {
            AfterNavigationEvent arrival = mock();
            when(arrival.getLocation()).thenReturn(new Location("dashboard"));
            DashboardView view = show(withStatistics(slow));
            view.afterNavigation(arrival);
            List<KpiPanel> cards = _find(view, KpiPanel.class);
            BrowserlessPortal.eventually(() -> assertThat(text(cards.get(4))).containsPattern("\\d.*waiting"));
            assertThat(text(cards.getFirst())).isEqualTo("Success rate");
        } finally {
            read.countDown();
        }
    }

    @Test
    void a_card_says_how_it_stands_against_before() {
        clock.stop();
        for (int day = 0; day < 14; day++) {
            runs().ready(
                            clock.instant().minus(Duration.ofDays(day)),
                            "grades",
                            "csv",
                            Duration.ofSeconds(day + 1),
                            100);
        }
        runs().failed(clock.instant(), "grades", "csv", FailureClass.STORAGE);
        open("dashboard");
        assertThat(card(0)).contains("87.5", "12.5 points down on the 7 days before");
        assertThat(card(2)).contains("faster");
    }

    @Test
    void each_mark_opens_the_exports_behind_it() {
        clock.stop();
        runs().failed(clock.instant(), "grades", "csv", FailureClass.STORAGE);
        open("dashboard");
        press(chart("Storage 1"), 0, 0);
        assertThat(address()).startsWith("exports?").contains("show=all", "status=failed", "failure=storage", "ended=");
    }

    @Test
    void what_was_ready_on_a_day_is_found_although_it_expired_since() {
        clock.stop();
        runs().ready(clock.instant(), "grades", "csv", Duration.ofSeconds(1), 100);
        open("dashboard");
        press(chart("1 ready"), 0, 6);
        assertThat(address()).contains("status=ready", "status=expired");
    }

    @Test
    void each_chart_is_a_table_whose_figures_are_links() {
        clock.stop();
        runs().failed(clock.instant(), "grades", "csv", FailureClass.STORAGE);
        open("dashboard");
        _click(_find(Button.class, spec -> spec.withText("Show as table")).getFirst());
        assertThat(_find(_get(ChartTable.class), Anchor.class))
                .extracting(Anchor::getHref)
                .singleElement()
                .asString()
                .contains("exports?show=all", "status=failed");
    }

    @Test
    void the_period_stands_in_the_address() {
        open("dashboard?period=30d");
        assertThat(_find(RouterLink.class).stream().filter(link -> link.hasClassName("on")))
                .singleElement()
                .satisfies(link -> assertThat(link.getHref()).isEqualTo("dashboard?period=30d"));
        assertThat(text(_get(EmptyState.class))).contains("the last 30 days");
    }

    @Test
    void where_even_the_longest_period_is_empty_the_way_leads_to_the_exports() {
        open("dashboard?period=90d");
        assertThat(_get(_get(EmptyState.class), Anchor.class).getHref()).isEqualTo("exports");
    }

    @Test
    void a_day_is_drawn_by_hours() {
        clock.stop();
        runs().ready(clock.instant(), "grades", "csv", Duration.ofSeconds(1), 100);
        open("dashboard?period=24h");
        assertThat(spec(chart("1 ready"))).contains(":00\"");
    }

    @Test
    void what_ends_shows_without_reloading() {
        people.signIn(Role.ADMIN);
        open("dashboard");
        exports.request(new ExportRequest("courses", "csv", Selection.ALL, Map.of(), null), null);
        BrowserlessPortal.eventually(() -> assertThat(card(1)).contains("1 in the last hour"));
        drawn();
        BrowserlessPortal.eventually(
                () -> assertThat(_find(SlowRunsPanel.class)).isNotEmpty());
    }

    @Test
    void the_banner_leads_to_what_needs_attention() {
        database.sql("""
                        replace into node (name, version, started_at, beat_at) values
                        ('banner-node', '1', utc_timestamp(6), utc_timestamp(6) - interval 5 minute)
                        """).update();
        try {
            open("dashboard");
            BrowserlessPortal.eventually(
                    () -> assertThat(text(_get(AttentionBanner.class))).contains("attention", "Open the list"));
        } finally {
            database.sql("delete from node where name = 'banner-node'").update();
        }
    }

    @Test
    void where_nothing_is_measured_the_page_says_so() {
        DashboardView view = show(withStatistics(mock(StatisticsService.class)));
        assertThat(text(_get(view, EmptyState.class))).contains("ENABLE_PERFORMANCE_MONITOR=false");
        _assertNone(view, KpiPanels.class);
    }

    @Test
    void those_who_run_the_portal_land_here_and_a_teacher_on_her_exports() {
        BrowserlessPortal.navigate("");
        assertThat(address()).isEqualTo("dashboard");
        people.signIn(Role.TEACHER);
        BrowserlessPortal.navigate("");
        assertThat(address()).isEqualTo("exports");
        BrowserlessPortal.navigate("dashboard");
        _assertNone(DashboardView.class);
    }

    @Test
    void only_an_administrator_says_to_whom_reports_go() {
        open("dashboard");
        assertThat(_find(Button.class, spec -> spec.withIcon(VaadinIcon.ENVELOPE_O)))
                .isEmpty();
        people.signIn(Role.ADMIN);
        BrowserlessPortal.open(beans);
        open("dashboard");
        _click(_get(Button.class, spec -> spec.withIcon(VaadinIcon.ENVELOPE_O)));
        ReportDialog dialog = _get(ReportDialog.class);
        TextArea to = _get(dialog, TextArea.class);
        to.setValue("no address");
        _click(_get(Button.class, spec -> spec.withText("Save")));
        assertThat(to.isInvalid()).isTrue();
        to.setValue("head@example.org\ndeputy@example.org");
        _click(_get(Button.class, spec -> spec.withText("Save")));
        assertThat(dialog.isOpened()).isFalse();
        assertThat(beans.getBean(ReportService.class).plan().recipients())
                .containsExactly("head@example.org", "deputy@example.org");
    }

    private DashboardQuery withStatistics(StatisticsService statistics) {
        DashboardQuery dashboardQuery = beans.getBean(DashboardQuery.class);
        return new DashboardQuery(
                statistics,
                dashboardQuery.present(),
                dashboardQuery.beats(),
                dashboardQuery.background(),
                dashboardQuery.moments(),
                dashboardQuery.portal(),
                dashboardQuery.clock());
    }

    private DashboardView show(DashboardQuery dashboardQuery) {
        DashboardView view = new DashboardView(
                dashboardQuery,
                beans.getBean(DashboardFormatter.class),
                beans.getBean(AttentionService.class),
                beans.getBean(ConcernCells.class),
                beans.getBean(ReportButtons.class));
        view.beforeEnter(mock(BeforeEnterEvent.class));
        UI.getCurrent().add(view);
        return view;
    }

    private FakeRuns runs() {
        return new FakeRuns(database, portal.zone());
    }

    /// Until every figure that is read beside the page has come.
    private static void open(String address) {
        // The page people land on has no frame yet in a browser that is not there.
        BrowserlessPortal.navigate("exports");
        BrowserlessPortal.navigate(address);
        BrowserlessPortal.eventually(() -> {
            assertThat(_find(KpiPanel.class))
                    .hasSize(6)
                    .allSatisfy(kpiPanel -> assertThat(text(kpiPanel)).isNotBlank());
            assertThat(_find(KpiPanel.class).stream().map(DashboardViewTest::text))
                    .allMatch(words -> words.matches("(?s).*(–|\\d).*"));
        });
    }

    private static void drawn() {
        _fireDomEvent(_get(DashboardView.class), "browser-idle");
    }

    private static Chart chart(String description) {
        return _find(Chart.class).stream()
                .filter(chart -> String.valueOf(chart.getElement().getAttribute("aria-label"))
                        .startsWith(description))
                .findFirst()
                .orElseThrow();
    }

    private static String spec(Chart chart) {
        return chart.getElement().getPropertyRaw("spec").toString();
    }

    private static void press(Chart chart, int series, int category) {
        ComponentUtil.fireEvent(chart, new Chart.MarkEvent(chart, true, series, category));
    }

    private static String card(int number) {
        return text(_find(KpiPanel.class).get(number));
    }

    private static String address() {
        return UI.getCurrent().getInternals().getActiveViewLocation().getPathWithQueryParameters();
    }

    private static String text(Component component) {
        return component.getElement().getTextRecursively();
    }
}
