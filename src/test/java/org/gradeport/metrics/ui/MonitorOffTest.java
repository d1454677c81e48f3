package org.gradeport.metrics.ui;

import static com.github.mvysny.kaributesting.v10.BasicUtilsKt._fireDomEvent;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.vaadin.flow.component.sidenav.SideNavItem;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.gradeport.api.ApiTestBase;
import org.gradeport.attention.AttentionService;
import org.gradeport.attention.Concern;
import org.gradeport.base.PortalProperties;
import org.gradeport.metrics.FakeRuns;
import org.gradeport.metrics.MetricsOffException;
import org.gradeport.metrics.ReportService;
import org.gradeport.security.Role;
import org.gradeport.testing.AllSwitchedOff;
import org.gradeport.testing.BrowserlessPortal;
import org.gradeport.testing.TestExports;
import org.gradeport.ui.EmptyState;
import org.gradeport.ui.PageHeader;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// A portal with `ENABLE_PERFORMANCE_MONITOR=false` that measured runs before.
@AllSwitchedOff
class MonitorOffTest extends ApiTestBase {

    private static final String METRICS = "/api/v1/export-metrics";
    private static final long SCHEDULE = 77_005;

    @Autowired
    ApplicationContext beans;

    @Autowired
    JdbcClient database;

    @Autowired
    PortalProperties portal;

    @Autowired
    Clock clock;

    @Autowired
    ReportService reports;

    @Autowired
    AttentionService attention;

    @Autowired
    TestExports testExports;

    /// Eight runs of a schedule, of which the last has far fewer rows than the others.
    @BeforeEach
    void runs_were_measured_before() {
        FakeRuns runs = new FakeRuns(database, portal.zone());
        runs.clear();
        for (int day = 8; day > 0; day--) {
            runs.ready(
                    clock.instant().minus(Duration.ofDays(day)),
                    "grades",
                    "pdf",
                    Duration.ofSeconds(42),
                    day == 1 ? 765_432 : 7_654_321);
        }
        database.sql("update run_metric set schedule = ?").param(SCHEDULE).update();
        database.sql("""
                        insert into schedule (id, version, name, request, frequency, days, zone, missed, overlap,
                          skip_empty, enabled, owner, owner_name, created_at)
                        values (?, 0, 'Every day', '{}', 'DAILY', '', 'UTC', 'RUN', 'SKIP', false, false, 1, 'maria',
                          utc_timestamp(6))
                        """).param(SCHEDULE).update();
    }

    @AfterEach
    void clear() {
        BrowserlessPortal.close();
        new FakeRuns(database, portal.zone()).clear();
        database.sql("delete from schedule").update();
    }

    @Test
    void every_endpoint_for_figures_answers_409_while_they_are_off() throws Exception {
        String operator = token(Role.OPERATOR);
        List<MockHttpServletRequestBuilder> addresses = addresses();
        assertThat(addresses).hasSize(6);
        for (MockHttpServletRequestBuilder address : addresses) {
            String answer = body(as(operator, address)
                    .andExpect(status().isConflict())
                    .andExpect(jsonPath("$.hint").value("An administrator can set ENABLE_PERFORMANCE_MONITOR=true.")));
            assertThat(answer).doesNotContain("7654321", "grades");
        }
    }

    @Test
    void the_dashboard_shows_one_sentence_and_stays_in_the_menu() {
        accounts.signIn(Role.OPERATOR);
        BrowserlessPortal.open(beans);
        BrowserlessPortal.navigate("exports");
        assertThat(_find(SideNavItem.class)).extracting(SideNavItem::getLabel).contains("Dashboard");
        BrowserlessPortal.navigate("dashboard");
        DashboardView page = _get(DashboardView.class);
        _fireDomEvent(page, "browser-idle");
        BrowserlessPortal.eventually(
                () -> assertThat(_get(AttentionBanner.class).getElement().getTextRecursively())
                        .isNotBlank());
        assertThat(page.getChildren())
                .hasExactlyElementsOfTypes(PageHeader.class, AttentionBanner.class, EmptyState.class);
        assertThat(_get(page, PageHeader.class).getElement().getTextRecursively())
                .isEqualTo("Dashboard");
        assertThat(_get(page, EmptyState.class).getElement().getTextRecursively())
                .isEqualTo("Runs are not measured on this portal (ENABLE_PERFORMANCE_MONITOR=false), so there are no"
                        + " figures.");
    }

    @Test
    void no_report_is_made_or_mailed() {
        accounts.signIn(Role.ADMIN);
        assertThatExceptionOfType(MetricsOffException.class).isThrownBy(reports::mailNow);
    }

    @Test
    void no_run_is_compared_with_its_baseline() {
        accounts.signIn(Role.OPERATOR);
        assertThat(attention.list().open()).extracting(Concern::kind).doesNotContain("unusual-run");
    }

    @Test
    void prometheus_continues_to_count_the_runs_of_this_portal() throws Exception {
        accounts.signIn(Role.ADMIN);
        testExports.ready();
        assertThat(body(as(token(), get("/actuator/prometheus")).andExpect(status().isOk())))
                .contains("gradeport_exports_total{dataset=\"courses\",format=\"csv\",outcome=\"ready\"}")
                .contains("gradeport_queue_depth_exports 0")
                .contains("gradeport_exports_total{dataset=\"grades\",format=\"pdf\",outcome=\"ready\"} 0.0");
    }

    private List<MockHttpServletRequestBuilder> addresses() {
        return beans
                .getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .keySet()
                .stream()
                .flatMap(MonitorOffTest::requests)
                .toList();
    }

    private static Stream<MockHttpServletRequestBuilder> requests(RequestMappingInfo mapping) {
        return mapping.getPatternValues().stream()
                .filter(path -> path.startsWith(METRICS))
                .flatMap(path -> mapping.getMethodsCondition().getMethods().stream()
                        .map(method -> request(method.asHttpMethod(), path, SCHEDULE)));
    }
}
