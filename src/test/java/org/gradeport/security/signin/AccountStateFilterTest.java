package org.gradeport.security.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.gradeport.security.Role;
import org.gradeport.security.account.Account;
import org.gradeport.security.account.AccountRepository;
import org.gradeport.security.account.AccountUser;
import org.gradeport.security.session.SessionRegister;
import org.gradeport.testing.SettableClock;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

class AccountStateFilterTest {

    private final AccountRepository accounts = mock();
    private final SessionRegister sessions = mock();
    private final SettableClock clock = new SettableClock("2026-11-23T12:00:00Z");
    private final AccountStateFilter accountStateFilter = filter(true);
    private final MockHttpSession session = new MockHttpSession();

    @BeforeEach
    void signIn() {
        signIn("maria", null);
    }

    private static void signIn(String username, @Nullable Object details) {
        AccountUser user = AccountUser.of(account(username));
        var signedIn = UsernamePasswordAuthenticationToken.authenticated(user, null, user.getAuthorities());
        signedIn.setDetails(details);
        SecurityContextHolder.getContext().setAuthentication(signedIn);
    }

    private static Account account(String username) {
        return new Account(
                7L, 1, username, "", "Maria", null, Role.TEACHER, null, true, false, 1, Instant.EPOCH, null, false);
    }

    private AccountStateFilter filter(boolean local) {
        return new AccountStateFilter(accounts, sessions, new LocalAccounts(local, "emergency"), clock);
    }

    @ParameterizedTest
    @CsvSource({
        "true, maria, true, true",
        "true, maria, false, true",
        "false, maria, true, false",
        "false, maria, false, true",
        "false, emergency, true, true",
        "false, emergency, false, false"
    })
    void a_session_ends_if_nobody_signs_in_to_its_account_in_its_way_any_more(
            boolean local, String username, boolean byPassword, boolean stays) throws Exception {
        when(accounts.findById(any())).thenReturn(Optional.of(account(username)));
        when(sessions.isOpen(any(), any())).thenReturn(true);
        signIn(username, byPassword ? "the form" : new TestingAuthenticationToken(username, "a provider"));
        ask(filter(local));
        assertThat(session.isInvalid()).isNotEqualTo(stays);
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
        ask(accountStateFilter);
    }

    private void ask(AccountStateFilter accountStateFilter) throws Exception {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/exports");
        request.setSession(session);
        accountStateFilter.doFilter(request, new MockHttpServletResponse(), new MockFilterChain());
    }
}
