package org.gradeport.system.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.Optional;
import org.gradeport.security.Role;
import org.gradeport.security.account.TestAccounts;
import org.gradeport.system.FakeNodes;
import org.gradeport.system.SystemService;
import org.gradeport.system.SystemService.SwitchState;
import org.gradeport.testing.BrowserlessPortal;
import org.gradeport.testing.PortalTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

@PortalTest
class SystemViewTest {

    @Autowired
    ApplicationContext beans;

    @Autowired
    SystemService systemService;

    @Autowired
    TestAccounts people;

    @Autowired
    JdbcClient database;

    @BeforeEach
    void the_operator_signs_in() {
        new FakeNodes(database).addLost("lost-node");
        database.sql("""
                        replace into shedlock (name, lock_until, locked_at, locked_by) values
                        ('metrics-day-totals', utc_timestamp(3) - interval 1 second, utc_timestamp(3), 'here'),
                        ('some-new-lock', utc_timestamp(3) + interval 1 minute, utc_timestamp(3), 'there')
                        """).update();
        people.signIn(Role.OPERATOR);
        BrowserlessPortal.open(beans);
    }

    @AfterEach
    void close() {
        BrowserlessPortal.close();
        new FakeNodes(database).delete("lost-node");
        database.sql("delete from shedlock where name in ('metrics-day-totals', 'some-new-lock')")
                .update();
    }

    @Test
    void it_shows_what_the_portal_runs_on() {
        open();
        assertThat(text())
                .contains("development", "http://localhost", "UTC")
                .contains("Answers", "MariaDB", "Your own server", "Round trip", "waiting")
                .contains("Used", "Free");
    }

    @Test
    void it_shows_nodes_and_schedulers_by_their_last_heartbeat() {
        open();
        assertThat(text())
                .contains("lost-node", "Lost", "5 min ago")
                .contains("Day totals of the figures", "Waiting")
                .contains("some-new-lock", "Running");
    }

    @Test
    void it_explains_each_switch() {
        open();
        assertThat(systemService.switches())
                .extracting(SwitchState::name)
                .allSatisfy(name -> assertThat(text()).contains(name).doesNotContain("system.switch." + name));
        assertThat(systemService.switches()).hasSize(4).contains(new SwitchState("ENABLE_EMAIL_NOTIFICATIONS", true));
    }

    @Test
    void a_teacher_finds_no_such_view() {
        people.signIn(Role.TEACHER);
        BrowserlessPortal.open(beans);
        BrowserlessPortal.navigate("system");
        _assertNone(SystemView.class);
        assertThatThrownBy(() -> systemService.jobs()).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> systemService.database()).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> systemService.storage()).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> systemService.switches()).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void during_an_outage_each_panel_that_needs_the_database_shows_it() {
        BrowserlessPortal.navigate("exports");
        BrowserlessPortal.navigate("system");
        SystemSnapshot away = new SystemSnapshot(Optional.empty(), Optional.empty(), Optional.empty(), List.of());
        Div page = new Div();
        page.add(beans.getBean(SystemPanels.class).of(away));
        String text = page.getElement().getTextRecursively();
        assertThat(text.split("The database does not answer", -1)).hasSize(4);
        assertThat(text).contains("did not report").contains("ENABLE_SCHEDULER");
    }

    private static void open() {
        BrowserlessPortal.navigate("system");
        BrowserlessPortal.eventually(() -> assertThat(text()).contains("Round trip"));
    }

    private static String text() {
        return _get(SystemView.class).getElement().getTextRecursively();
    }
}
