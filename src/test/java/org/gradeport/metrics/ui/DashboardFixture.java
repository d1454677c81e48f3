package org.gradeport.metrics.ui;

import static com.github.mvysny.kaributesting.v10.BasicUtilsKt._fireDomEvent;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import org.gradeport.base.PortalProperties;
import org.gradeport.export.ExportService;
import org.gradeport.metrics.FakeRuns;
import org.gradeport.metrics.ui.chart.Chart;
import org.gradeport.security.Role;
import org.gradeport.security.account.TestAccounts;
import org.gradeport.testing.BrowserlessPortal;
import org.gradeport.testing.PortalClock;
import org.gradeport.testing.PortalTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The on-call is signed in; no run is recorded.
@PortalTest
abstract class DashboardFixture {

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

    final FakeRuns runs() {
        return new FakeRuns(database, portal.zone());
    }

    /// Waits until every figure is read.
    static void open(String address) {
        // The landing page has no frame yet without a browser.
        BrowserlessPortal.navigate("exports");
        BrowserlessPortal.navigate(address);
        BrowserlessPortal.eventually(() -> {
            assertThat(_find(KpiPanel.class))
                    .hasSize(6)
                    .allSatisfy(kpiPanel -> assertThat(text(kpiPanel)).isNotBlank());
            assertThat(_find(KpiPanel.class).stream().map(DashboardFixture::text))
                    .allMatch(text -> text.matches("(?s).*(–|\\d).*"));
        });
    }

    static void drawn() {
        _fireDomEvent(_get(DashboardView.class), "browser-idle");
    }

    static Chart chart(String description) {
        return _find(Chart.class).stream()
                .filter(chart -> String.valueOf(chart.getElement().getAttribute("aria-label"))
                        .startsWith(description))
                .findFirst()
                .orElseThrow();
    }

    static String spec(Chart chart) {
        return chart.getElement().getPropertyRaw("spec").toString();
    }

    static void press(Chart chart, int series, int category) {
        ComponentUtil.fireEvent(chart, new Chart.MarkEvent(chart, true, series, category));
    }

    static String card(int number) {
        return text(_find(KpiPanel.class).get(number));
    }

    static String address() {
        return UI.getCurrent().getInternals().getActiveViewLocation().getPathWithQueryParameters();
    }

    static String text(Component component) {
        return component.getElement().getTextRecursively();
    }
}
