package org.gradeport.metrics.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.github.mvysny.kaributesting.v10.GridKt;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Location;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.gradeport.base.MessageFormatter;
import org.gradeport.base.TimeFormatter;
import org.gradeport.dataset.Selection;
import org.gradeport.export.ExportRequest;
import org.gradeport.export.FailureClass;
import org.gradeport.metrics.AttentionSummary;
import org.gradeport.metrics.StatisticsFormatter;
import org.gradeport.metrics.StatisticsService;
import org.gradeport.security.Role;
import org.gradeport.system.FakeNodes;
import org.gradeport.testing.BrowserlessPortal;
import org.gradeport.testing.Locate;
import org.gradeport.ui.BackgroundExecutor;
import org.gradeport.ui.EmptyState;
import org.gradeport.ui.ResponsiveGrid;
import org.junit.jupiter.api.Test;

class DashboardViewTest extends DashboardFixture {

    @Test
    void an_empty_portal_shows_one_sentence() {
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
        ResponsiveGrid<?> grid = _get(_get(SlowRunsPanel.class), ResponsiveGrid.class);
        assertThat(GridKt._size(grid)).isOne();
        assertThat(GridKt._getFormattedRow(grid, 0)).contains("42,000", "4.2 s");
    }

    @Test
    void slow_figures_delay_nothing_else() {
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
    void a_card_compares_with_the_period_before() {
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
    void the_period_stands_in_the_address() {
        open("dashboard?period=30d");
        assertThat(_find(Button.class, spec -> spec.withClasses("on")))
                .singleElement()
                .extracting(Button::getText)
                .isEqualTo("30 d");
        assertThat(text(_get(EmptyState.class))).contains("the last 30 days");
        _click(_get(Button.class, spec -> spec.withText("24 h")));
        assertThat(address()).isEqualTo("dashboard?period=24h");
        _click(_get(Button.class, spec -> spec.withText("7 d")));
        assertThat(address()).isEqualTo("dashboard");
        open("dashboard?period=forever");
        assertThat(Locate.toasts()).contains("period=forever");
        assertThat(text(_get(EmptyState.class))).contains("the last 7 days");
    }

    @Test
    void the_longest_period_without_exports_links_to_the_list() {
        open("dashboard?period=90d");
        assertThat(_get(_get(EmptyState.class), Anchor.class).getHref()).isEqualTo("exports");
    }

    @Test
    void an_ended_export_shows_without_reloading() {
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
        new FakeNodes(database).addLost("banner-node");
        try {
            open("dashboard");
            BrowserlessPortal.eventually(
                    () -> assertThat(text(_get(AttentionBanner.class))).contains("attention", "Open the list"));
        } finally {
            new FakeNodes(database).delete("banner-node");
        }
    }

    @Test
    void administrators_and_operators_land_here_and_a_teacher_on_their_exports() {
        BrowserlessPortal.navigate("");
        assertThat(address()).isEqualTo("dashboard");
        people.signIn(Role.TEACHER);
        BrowserlessPortal.navigate("");
        assertThat(address()).isEqualTo("exports");
        BrowserlessPortal.navigate("dashboard");
        _assertNone(DashboardView.class);
    }

    private DashboardQuery withStatistics(StatisticsService statistics) {
        DashboardQuery real = beans.getBean(DashboardQuery.class);
        return new DashboardQuery(statistics, real.capacity(), real.portal(), real.clock());
    }

    private DashboardView show(DashboardQuery dashboardQuery) {
        DashboardView view = new DashboardView(
                dashboardQuery,
                beans.getBean(StatisticsFormatter.class),
                beans.getBean(AttentionSummary.class),
                beans.getBean(MessageFormatter.class),
                beans.getBean(TimeFormatter.class),
                beans.getBean(ReportButtons.class),
                beans.getBean(ExportStatusBroadcast.class),
                beans.getBean(BackgroundExecutor.class));
        view.beforeEnter(mock(BeforeEnterEvent.class));
        UI.getCurrent().add(view);
        return view;
    }
}
