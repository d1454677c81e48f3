package org.gradeport.stories;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import org.gradeport.base.PortalProperties;
import org.gradeport.export.FailureClass;
import org.gradeport.metrics.FakeRuns;
import org.gradeport.security.Role;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@Story
class MetricsStory {

    @Autowired
    JdbcClient database;

    @Autowired
    PortalProperties portal;

    @Autowired
    Clock clock;

    @Test
    void the_dashboard_draws_a_week_and_a_mark_opens_the_exports_behind_it(BrowserVisit browserVisit) {
        aWeekOfRuns();
        browserVisit.signIn(Role.OPERATOR);
        browserVisit.open("/dashboard?period=7d");
        assertThat(browserVisit.page().locator(".chart-card apex-chart[drawn]")).hasCount(5);
        assertThat(browserVisit.page().locator(".kpi apex-chart[drawn]").first())
                .isVisible();
        assertThat(browserVisit.page().locator(".dashboard-list vaadin-grid")).hasCount(2);
        assertThat(browserVisit.text("Grades").last()).isVisible();
        assertThat(browserVisit.inTheDark().onPhone().fits()).isTrue();
        browserVisit
                .page()
                .locator("[aria-label^='Storage 1'] .apexcharts-bar-area")
                .click();
        browserVisit.page().waitForURL(Pattern.compile("/exports\\?.*failure=storage"));
        assertThat(browserVisit.complaints()).isEmpty();
    }

    @Test
    void the_scripts_of_a_page_are_listed_in_its_first_answer_and_cached_by_the_browser(BrowserVisit browserVisit) {
        exports(browserVisit.signIn(Role.OPERATOR), 1);
        browserVisit.open("/exports");
        assertThat(browserVisit.page().locator("vaadin-grid")).isVisible();
        assertThat(browserVisit.page().locator("link[rel=modulepreload]").count())
                .isGreaterThanOrEqualTo(3);
        assertThat(browserVisit.page().evaluate("""
                        () => performance.getEntriesByType('resource')
                            .filter(script => script.name.includes('/VAADIN/build/'))
                            .filter(script => script.transferSize > 0).length
                        """)).isEqualTo(0);
    }

    @Test
    void a_long_list_of_exports_is_as_tall_as_the_window_and_draws_what_it_shows(BrowserVisit browserVisit) {
        String username = browserVisit.signIn(Role.ADMIN);
        exports(username, 300);
        browserVisit.open("/exports");
        Locator grid = browserVisit.page().locator("vaadin-grid");
        browserVisit.text(Pattern.compile("Export number")).first().waitFor();
        assertThat(grid.evaluate("grid => grid.clientHeight <= window.innerHeight"))
                .isEqualTo(true);
        assertThat(rowsDrawn(grid)).isBetween(5, 100);
    }

    private static int rowsDrawn(Locator grid) {
        return (int) grid.evaluate("grid => grid.shadowRoot.querySelectorAll('tbody#items tr').length");
    }

    private void aWeekOfRuns() {
        FakeRuns runs = new FakeRuns(database, portal.zone());
        Instant now = clock.instant();
        for (int day = 0; day < 7; day++) {
            Instant ended = now.minus(Duration.ofDays(day));
            for (String format : List.of("excel", "csv", "pdf")) {
                runs.ready(ended, "grades", format, Duration.ofMillis(900 + 300L * day), 12_000 + 500L * day);
            }
        }
        runs.failed(now, "grades", "csv", FailureClass.STORAGE);
    }

    private void exports(String owner, int number) {
        database.sql("""
                        insert into export (version, name, dataset, format, request, owner, owner_name, created_at, status,
                          cancel_requested, queued_at, round, attempts, run, rows_done, finished_at)
                        select 0, concat('Export number ', seq), 'courses', 'csv',
                          '{"dataset":"courses","format":"csv","selection":{"columns":[],"filters":{},"sort":[]},"options":{}}',
                          account.id, username, now(6), 'CANCELLED', false, now(6), 1, 0, 0, 0, now(6)
                        from account, seq_1_to_%d where username = :owner
                        """.formatted(number)).param("owner", owner).update();
    }
}
