package org.gradeport.security.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.Optional;
import org.gradeport.security.Role;
import org.gradeport.security.account.AccountRepository;
import org.gradeport.security.account.AccountUser;
import org.gradeport.testing.SettableClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

class AccountStateFilterTest {

    private final AccountRepository accounts = mock();
    private final SettableClock clock = new SettableClock("2026-11-23T12:00:00Z");
    private final AccountStateFilter accountStateFilter = new AccountStateFilter(accounts, mock(), clock);
    private final MockHttpSession session = new MockHttpSession();

    @BeforeEach
    void signIn() {
        var user = new AccountUser(7, "maria", "Maria", Role.TEACHER, null, 1, false);
        SecurityContextHolder.getContext()
                .setAuthentication(
                        UsernamePasswordAuthenticationToken.authenticated(user, null, user.getAuthorities()));
    }

    @Test
    void a_session_outlasts_a_database_outage_and_checks_once_in_five_seconds() throws Exception {
        when(accounts.findById(any()))
                .thenThrow(new CannotGetJdbcConnectionException("no", new SQLTransientConnectionException("refused")));
        for (int file = 0; file < 40; file++) {
            ask();
        }
        assertThat(session.isInvalid()).isFalse();
        verify(accounts, times(1)).findById(any());
        clock.advance(Duration.ofSeconds(5));
        ask();
        verify(accounts, times(2)).findById(any());
    }

    @Test
    void a_session_of_a_deleted_account_ends_within_five_seconds_after_the_outage() throws Exception {
        when(accounts.findById(any()))
                .thenThrow(new CannotGetJdbcConnectionException("no", new SQLTransientConnectionException("refused")))
                .thenReturn(Optional.empty());
        ask();
        clock.advance(Duration.ofSeconds(5));
        ask();
        assertThat(session.isInvalid()).isTrue();
        assertThat(SecurityContextHolder.getContext().getAuthentication()).isNull();
    }

    private void ask() throws Exception {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/exports");
        request.setSession(session);
        accountStateFilter.doFilter(request, new MockHttpServletResponse(), new MockFilterChain());
    }
}
