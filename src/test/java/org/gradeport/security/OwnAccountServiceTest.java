package org.gradeport.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.gradeport.security.account.Account;
import org.gradeport.security.account.AccountRepository;
import org.gradeport.security.account.AccountUser;
import org.gradeport.security.account.Passwords;
import org.gradeport.security.account.TestAccounts;
import org.gradeport.security.signin.SignInThrottle;
import org.gradeport.testing.PortalTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.support.TransactionOperations;

@PortalTest
class OwnAccountServiceTest {

    @Autowired
    OwnAccountService own;

    @Autowired
    TokenService tokenService;

    @Autowired
    TestAccounts people;

    @Autowired
    AccountRepository accounts;

    @Autowired
    Passwords passwords;

    @Autowired
    SignInThrottle throttle;

    @Autowired
    CurrentActor current;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TransactionOperations transaction;

    @Autowired
    JdbcClient database;

    @Test
    void a_new_password_ends_every_session_but_this_one() {
        Actor actor = people.signIn(Role.TEACHER);
        AccountUser elsewhere = signedIn();
        own.changePassword(TestAccounts.PASSWORD, "four and twenty blackbirds", true);
        Account after = accounts.findById(actor.account()).orElseThrow();
        assertThat(passwords.matches("four and twenty blackbirds", after.password()))
                .isTrue();
        assertThat(elsewhere.isCurrent(after)).isFalse();
        assertThat(signedIn().isCurrent(after)).isTrue();
    }

    @Test
    void a_new_password_keeps_what_the_sign_out_at_a_provider_needs() {
        people.signIn(Role.TEACHER);
        AbstractAuthenticationToken session = (AbstractAuthenticationToken) authentication();
        session.setDetails("provider");
        own.changePassword(TestAccounts.PASSWORD, "four and twenty blackbirds", false);
        assertThat(authentication()).isNotSameAs(session).returns("provider", Authentication::getDetails);
    }

    @Test
    void a_new_password_and_an_administrators_change_at_the_same_moment_both_hold() {
        Actor actor = people.signIn(Role.TEACHER);
        whileHashed("update account set name = 'Renamed', version = version + 1 where id = " + actor.account())
                .changePassword(TestAccounts.PASSWORD, "four and twenty blackbirds", false);
        Account after = accounts.findById(actor.account()).orElseThrow();
        assertThat(after.name()).isEqualTo("Renamed");
        assertThat(passwords.matches("four and twenty blackbirds", after.password()))
                .isTrue();
    }

    private OwnAccountService whileHashed(String change) {
        Passwords slow = new Passwords() {
            @Override
            public String hash(String password) {
                database.sql(change).update();
                return super.hash(password);
            }
        };
        return new OwnAccountService(accounts, slow, throttle, current, events, transaction);
    }

    @Test
    void a_new_password_needs_the_old_one() {
        people.signIn(Role.TEACHER);
        refused(AccountField.OLD_PASSWORD, "not that one at all", "four and twenty blackbirds");
    }

    @Test
    void guessing_the_old_password_is_slowed_down() {
        people.signIn(Role.TEACHER);
        IntStream.range(0, 5)
                .forEach(i -> refused(AccountField.OLD_PASSWORD, "guess " + i, "four and twenty blackbirds"));
        assertThatExceptionOfType(TooManyAttemptsException.class)
                .isThrownBy(() -> own.changePassword(TestAccounts.PASSWORD, "four and twenty blackbirds", true));
    }

    @Test
    void a_weak_new_password_is_refused() {
        people.signIn(Role.TEACHER);
        refused(AccountField.PASSWORD, TestAccounts.PASSWORD, "short");
    }

    @Test
    void a_new_password_revokes_the_tokens_if_that_is_wanted() {
        people.signIn(Role.TEACHER);
        String secret =
                tokenService.make("nightly job", null, Set.of(TokenScope.READ)).secret();
        own.changePassword(TestAccounts.PASSWORD, "four and twenty blackbirds", false);
        assertThat(tokenService.use(secret)).isPresent();
        own.changePassword("four and twenty blackbirds", "five and twenty blackbirds", true);
        assertThat(tokenService.use(secret)).isEmpty();
    }

    private void refused(AccountField field, String old, String next) {
        assertThatExceptionOfType(AccountRuleException.class)
                .isThrownBy(() -> own.changePassword(old, next, true))
                .matches(refusal -> refusal.refusals().containsKey(field));
    }

    private static AccountUser signedIn() {
        return (AccountUser) Objects.requireNonNull(authentication().getPrincipal());
    }

    private static Authentication authentication() {
        return Objects.requireNonNull(SecurityContextHolder.getContext().getAuthentication());
    }
}
