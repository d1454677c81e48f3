package org.gradeport;

import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.menubar.MenuBar;
import java.util.List;
import java.util.Objects;
import org.gradeport.export.Export;
import org.gradeport.export.ExportService;
import org.gradeport.export.ExportStatus;
import org.gradeport.export.NoticeOptions;
import org.gradeport.retention.OldFiles;
import org.gradeport.retention.RetentionService;
import org.gradeport.retention.SweptFile;
import org.gradeport.security.Role;
import org.gradeport.security.account.TestAccounts;
import org.gradeport.testing.AllSwitchedOff;
import org.gradeport.testing.BrowserlessPortal;
import org.gradeport.testing.TestExports;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.web.servlet.MockMvc;

/// A portal with all switches off, and with a retention term from the environment.
@AllSwitchedOff
class SwitchedOffTest {

    @Autowired
    ApplicationContext beans;

    @Autowired
    MockMvc api;

    @Autowired
    TestAccounts accounts;

    @Autowired
    RetentionService retention;

    @Autowired
    OldFiles files;

    @Autowired
    TestExports testExports;

    @Autowired
    ExportService exports;

    @Autowired
    JdbcClient database;

    @BeforeEach
    void an_administrator_signs_in() {
        accounts.signIn(Role.ADMIN);
        BrowserlessPortal.open(beans);
    }

    @AfterEach
    void close() {
        files.clear();
        BrowserlessPortal.close();
    }

    @ParameterizedTest
    @CsvSource({
        "retention, ENABLE_MAINTENANCE_SCHEDULER",
        "mail, ENABLE_EMAIL_NOTIFICATIONS",
        "schedules, ENABLE_SCHEDULER",
        "system, ENABLE_PERFORMANCE_MONITOR"
    })
    void each_page_says_which_switch_is_off(String page, String name) {
        BrowserlessPortal.navigate(page);
        await().pollInSameThread().untilAsserted(() -> assertThat(text()).contains(name));
    }

    @Test
    void no_automatic_sweep_runs_and_a_preview_can_be_applied() {
        long old = files.make("courses", "csv", 31);
        assertThat(retention.automatic())
                .returns(false, RetentionService.AutomaticSweep::enabled)
                .returns(null, RetentionService.AutomaticSweep::next);
        BrowserlessPortal.navigate("retention");
        assertThat(text())
                .contains("Automatic sweeps are off", "Would delete 1 file,")
                .doesNotContain("· next sweep");
        assertThat(exports.get(old).status()).isEqualTo(ExportStatus.EXPIRED);
        assertThat(retention.run(retention.preview().token()).files(SweptFile.Outcome.DELETED))
                .isOne();
    }

    @Test
    void the_environment_sets_how_long_files_live_and_when_they_are_swept() {
        assertThat(retention.policy().fromEnvironment()).isTrue();
        assertThat(retention.policy().defaultRule().days()).isEqualTo(12);
        assertThat(retention.automatic().sentence()).contains("Sunday");
    }

    @Test
    void programs_read_that_no_schedules_run() throws Exception {
        api.perform(get("/api/v1/export-schedules")
                        .with(authentication(Objects.requireNonNull(
                                SecurityContextHolder.getContext().getAuthentication()))))
                .andExpect(jsonPath("$.scheduler_enabled").value(false));
    }

    @Test
    void the_page_to_try_the_api_is_off() throws Exception {
        api.perform(get("/swagger-ui/index.html")).andExpect(status().isNotFound());
    }

    @Test
    void the_page_to_try_graphql_is_off() {
        BrowserlessPortal.navigate("tokens");
        MenuItem user = _get(MenuBar.class, spec -> spec.withClasses("user-menu"))
                .getItems()
                .getFirst();
        assertThat(user.getSubMenu().getItems())
                .extracting(MenuItem::getText)
                .contains("Sessions")
                .doesNotContain("GraphQL");
        BrowserlessPortal.navigate("graphql-ui");
        assertThat(BrowserlessPortal.text()).contains("Not found");
    }

    @Test
    void nobody_is_mailed_and_exports_get_ready() {
        String recipient = "off-" + System.nanoTime() + "@school.example";
        Export export = testExports.ready("Mine", new NoticeOptions(false, List.of(recipient), true));
        assertThat(export.status()).isEqualTo(ExportStatus.READY);
        assertThat(database.sql("select count(*) from notice").query(Long.class).single())
                .isZero();
    }

    @Test
    void no_run_is_measured() {
        Export export = testExports.ready("Unmeasured", new NoticeOptions(false, List.of(), true));
        assertThat(export.status()).isEqualTo(ExportStatus.READY);
        assertThat(database.sql("select count(*) from run_metric")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    private static String text() {
        return _get(Component.class, spec -> spec.withClasses("page"))
                .getElement()
                .getTextRecursively();
    }
}
