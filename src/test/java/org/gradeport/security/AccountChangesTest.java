package org.gradeport.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.gradeport.security.account.Account;
import org.gradeport.security.account.AccountUser;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

class AccountChangesTest extends AccountFixture {

    @Autowired
    TokenService tokenService;

    @Test
    void you_can_neither_disable_nor_demote_yourself() {
        people.create(Role.ADMIN, null);
        AccountRow self = row(admin.account());
        refused(AccountField.ROLE, () -> accountService.change(self.id(), self.version(), self.switched(false)));
        refused(AccountField.ROLE, () -> accountService.change(self.id(), self.version(), as(self, Role.OPERATOR)));
    }

    @Test
    void two_administrators_who_disable_each_other_at_once_leave_one() {
        database.sql("update account set enabled = (id = ?) where role = 'ADMIN'")
                .param(admin.account())
                .update();
        Account other = people.create(Role.ADMIN, null);
        AccountRow mine = row(admin.account());
        AccountRow hers = row(other.number());
        CountDownLatch both = new CountDownLatch(2);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Stream.of(
                            disabling(AccountUser.of(stored(mine.username())), hers, both),
                            disabling(AccountUser.of(other), mine, both))
                    .map(action -> CompletableFuture.runAsync(action, threads).handle((_, refusal) -> refusal == null))
                    .toList()
                    .forEach(CompletableFuture::join);
        }
        assertThat(accountService.count(new AccountCriteria("", Role.ADMIN, true)))
                .isEqualTo(1);
    }

    @Test
    void a_concurrent_change_is_not_overwritten() {
        AccountRow seen = row(people.create(Role.OPERATOR, null).number());
        accountService.change(seen.id(), seen.version(), as(seen, Role.ADMIN));
        refused(AccountField.VERSION, () -> accountService.change(seen.id(), seen.version(), as(seen, Role.TEACHER)));
    }

    @Test
    void another_role_or_password_ends_sessions_and_another_name_does_not() {
        Account account = people.create(Role.OPERATOR, null);
        AccountRow seen = row(account.number());
        accountService.change(
                seen.id(), seen.version(), new AccountChange("New name", null, Role.OPERATOR, null, true));
        assertThat(AccountUser.of(account).isCurrent(stored(account.username())))
                .isTrue();
        accountService.resetPassword(account.number(), null, true);
        assertThat(AccountUser.of(account).isCurrent(stored(account.username())))
                .isFalse();
    }

    @Test
    void a_reset_password_is_printed_once_and_works() {
        Account account = people.create(Role.OPERATOR, null);
        String password = accountService.resetPassword(account.number(), null, true);
        assertThat(passwords.matches(password, stored(account.username()).password()))
                .isTrue();
        accountService.resetPassword(account.number(), "chosen by the administrator", true);
        assertThat(passwords.matches(
                        "chosen by the administrator",
                        stored(account.username()).password()))
                .isTrue();
        refused(AccountField.PASSWORD, () -> accountService.resetPassword(admin.account(), null, true));
    }

    private Runnable disabling(AccountUser actor, AccountRow victim, CountDownLatch both) {
        return () -> {
            SecurityContextHolder.getContext()
                    .setAuthentication(
                            UsernamePasswordAuthenticationToken.authenticated(actor, null, actor.getAuthorities()));
            both.countDown();
            try {
                both.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            accountService.change(victim.id(), victim.version(), victim.switched(false));
        };
    }

    @Test
    void a_reset_revokes_the_tokens_of_the_account_unless_it_should_not() {
        Account account = people.create(Role.TEACHER, null);
        String secret = token(account);
        accountService.resetPassword(account.number(), null, false);
        assertThat(tokenService.use(secret)).isPresent();
        accountService.resetPassword(account.number(), null, true);
        assertThat(tokenService.use(secret)).isEmpty();
    }

    @Test
    void another_role_revokes_the_tokens() {
        Account account = people.create(Role.ADMIN, null);
        String secret = token(account);
        AccountRow row = row(account.number());
        accountService.change(row.id(), row.version(), as(row, Role.OPERATOR));
        assertThat(tokenService.use(secret)).isEmpty();
    }

    @Test
    void a_first_password_opens_nothing_in_the_api() {
        String first = accountService.create(new NewAccount(name, "First", null, Role.TEACHER, null), null);
        assertThat(stored(name).mustChange()).isTrue();
        assertThatExceptionOfType(PasswordChangeNeededException.class)
                .isThrownBy(() -> tokenService.signIn(name, first, "192.0.2.31"));
    }

    private String token(Account account) {
        people.signInAs(account.username());
        String secret =
                tokenService.make("nightly job", null, Set.of(TokenScope.READ)).secret();
        people.signInAs(admin.username());
        return secret;
    }
}
