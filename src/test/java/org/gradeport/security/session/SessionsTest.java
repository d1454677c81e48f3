package org.gradeport.security.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestBuilders.formLogin;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import jakarta.servlet.ServletContext;
import jakarta.servlet.http.HttpSessionEvent;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.gradeport.security.Actor;
import org.gradeport.security.Role;
import org.gradeport.security.account.Account;
import org.gradeport.security.account.AccountUser;
import org.gradeport.security.account.TestAccounts;
import org.gradeport.testing.PortalTest;
import org.gradeport.testing.SettableClock;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.web.servlet.MockMvc;

@PortalTest
class SessionsTest {

    @Autowired
    SessionRegister register;

    @Autowired
    SessionService sessions;

    @Autowired
    TestAccounts people;

    @Autowired
    JdbcClient database;

    @Autowired
    ServletContext server;

    @Autowired
    Clock clock;

    @Autowired
    MockMvc mockMvc;

    @Test
    void a_user_sees_and_ends_their_own_sessions() throws Exception {
        Account teacher = people.create(Role.TEACHER, null);
        MockHttpSession home = signIn(teacher);
        MockHttpSession school = signIn(teacher);
        people.signInAs(teacher.username());
        assertThat(sessions.list())
                .hasSize(2)
                .allMatch(session -> session.browser().equals("Firefox"));
        sessions.end(sessions.list().stream()
                .filter(session -> session.id().equals(id(home)))
                .findFirst()
                .orElseThrow());
        ask(home);
        ask(school);
        assertThat(home.isInvalid()).isTrue();
        assertThat(school.isInvalid()).isFalse();
    }

    @Test
    void only_administrators_see_and_end_those_of_others() throws Exception {
        Account teacher = people.create(Role.TEACHER, null);
        MockHttpSession session = signIn(teacher);
        people.signIn(Role.ADMIN);
        List<PortalSession> listed = sessions.list(teacher.number());
        people.signIn(Role.OPERATOR);
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> sessions.list(teacher.number()));
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> sessions.end(listed.getFirst()));
        people.signIn(Role.ADMIN);
        sessions.end(listed.getFirst());
        ask(session);
        assertThat(session.isInvalid()).isTrue();
    }

    @Test
    void a_session_ends_after_twelve_hours_however_much_it_is_used() {
        SettableClock clock = new SettableClock("2126-11-22T08:00:00Z");
        SessionRegister bounded =
                new SessionRegister(database, new SessionRegister.SessionProperties(Duration.ofHours(12)), clock);
        AccountUser user = AccountUser.of(people.create(Role.TEACHER, null));
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setSession(new MockHttpSession());
        for (int hour = 0; hour < 12; hour++) {
            assertThat(bounded.isOpen(user, request)).isTrue();
            clock.advance(Duration.ofHours(1));
        }
        assertThat(bounded.isOpen(user, request)).isFalse();
    }

    @Test
    void the_open_pages_of_all_nodes_learn_in_one_query_which_sessions_go_on() throws Exception {
        Account teacher = people.create(Role.TEACHER, null);
        String id = id(signIn(teacher));
        assertThat(register.open(List.of(id, "gone"))).isEqualTo(Map.of(id, teacher.stamp()));
        Actor actor = people.signInAs(teacher.username());
        people.disable(actor);
        assertThat(register.open(List.of(id))).isEmpty();
    }

    @Test
    void a_session_that_ended_by_itself_leaves_the_list() throws Exception {
        Account teacher = people.create(Role.TEACHER, null);
        MockHttpSession session = signIn(teacher);
        register.sessionDestroyed(new HttpSessionEvent(session));
        people.signInAs(teacher.username());
        assertThat(sessions.list()).isEmpty();
    }

    @Test
    void a_session_that_ended_with_its_node_leaves_the_list_after_its_time_out() throws Exception {
        Account teacher = people.create(Role.TEACHER, null);
        String id = id(signIn(teacher));
        people.signInAs(teacher.username());
        server.setSessionTimeout(60);
        Duration timeOut = Duration.ofMinutes(server.getSessionTimeout());
        seen(id, timeOut);
        assertThat(sessions.list()).hasSize(1);
        seen(id, timeOut.plusMinutes(2));
        assertThat(sessions.list()).isEmpty();
    }

    private void seen(String id, Duration ago) {
        database.sql("update portal_session set seen_at = ? where id = ?")
                .params(Timestamp.from(clock.instant().minus(ago)), id)
                .update();
    }

    @Test
    void a_long_name_of_a_browser_is_cut_between_characters() throws Exception {
        Account teacher = people.create(Role.TEACHER, null);
        signIn(teacher, "a" + "😀".repeat(200));
        people.signInAs(teacher.username());
        assertThat(sessions.list()).extracting(PortalSession::browser).containsExactly("a" + "😀".repeat(99));
    }

    private MockHttpSession signIn(Account account) throws Exception {
        return signIn(account, "Firefox");
    }

    private MockHttpSession signIn(Account account, String browser) throws Exception {
        MockHttpSession session = (MockHttpSession) Objects.requireNonNull(
                mockMvc.perform(formLogin().user(account.username()).password(TestAccounts.PASSWORD))
                        .andReturn()
                        .getRequest()
                        .getSession());
        ask(session, browser);
        return session;
    }

    private void ask(MockHttpSession session) throws Exception {
        ask(session, "Firefox");
    }

    /// A request of the browser, in which the user of this thread has no part.
    private void ask(MockHttpSession session, String browser) throws Exception {
        SecurityContextHolder.clearContext();
        mockMvc.perform(get("/link/nothing")
                .session(session)
                .header("User-Agent", browser)
                .accept(MediaType.ALL));
    }

    private static String id(MockHttpSession session) {
        return ((SessionKey) Objects.requireNonNull(session.getAttribute(SessionKey.ATTRIBUTE))).id();
    }
}
