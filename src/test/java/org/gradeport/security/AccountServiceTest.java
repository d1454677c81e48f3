package org.gradeport.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.gradeport.security.account.Account;
import org.gradeport.security.account.AccountRepository;
import org.gradeport.security.account.AccountUser;
import org.gradeport.security.account.Passwords;
import org.gradeport.security.account.TestAccounts;
import org.gradeport.testing.PortalTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

@PortalTest
class AccountServiceTest {

    private static final AccountCriteria ALL = new AccountCriteria("", null, null);

    @Autowired
    AccountService accountService;

    @Autowired
    AccountRepository repository;

    @Autowired
    Passwords passwords;

    @Autowired
    TestAccounts people;

    @Autowired
    JdbcClient database;

    private final String name = "u" + UUID.randomUUID().toString().substring(0, 8);
    private Actor admin = new Actor(0, "", Set.of(), null);

    @BeforeEach
    void an_administrator_signs_in() {
        admin = people.signIn(Role.ADMIN);
    }

    @AfterEach
    void leave() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void a_new_account_gets_a_random_password_that_works() {
        String password = accountService.create(newAccount(name, Role.OPERATOR, null), null);
        assertThat(passwords.matches(password, stored(name).password())).isTrue();
        assertThat(stored(name).enabled()).isTrue();
    }

    @Test
    void a_chosen_password_is_held_to_the_rules() {
        refused(AccountField.PASSWORD, () -> accountService.create(newAccount(name, Role.OPERATOR, null), "too short"));
        assertThat(repository.findByUsername(name)).isEmpty();
    }

    @Test
    void a_username_is_given_once_whatever_its_capitals() {
        accountService.create(newAccount(name, Role.OPERATOR, null), null);
        refused(
                AccountField.USERNAME,
                () -> accountService.create(newAccount(name.toUpperCase(Locale.ROOT), Role.OPERATOR, null), null));
    }

    @ParameterizedTest
    @CsvSource({
        "x, Name, , USERNAME",
        "has space, Name, , USERNAME",
        "ümlaut, Name, , USERNAME",
        "good.name, ' ', , NAME",
        "good.name, Name, no-address, EMAIL"
    })
    void faults_are_named(String username, String name, @Nullable String email, AccountField field) {
        refused(field, () -> accountService.create(new NewAccount(username, name, email, Role.OPERATOR, null), null));
    }

    @Test
    void all_that_is_wrong_is_named_at_once() {
        assertThatExceptionOfType(AccountRuleException.class)
                .isThrownBy(() -> accountService.create(
                        new NewAccount("x", " ", "no-address", Role.OPERATOR, "nobody"), "too short"))
                .satisfies(refusal -> assertThat(refusal.refusals())
                        .containsOnlyKeys(
                                AccountField.USERNAME,
                                AccountField.NAME,
                                AccountField.EMAIL,
                                AccountField.TEACHER,
                                AccountField.PASSWORD));
    }

    @Test
    void only_a_teacher_is_linked_and_only_to_one_of_the_records() {
        String teacher = teacherOfTheRecords();
        refused(AccountField.TEACHER, () -> accountService.create(newAccount(name, Role.OPERATOR, teacher), null));
        refused(AccountField.TEACHER, () -> accountService.create(newAccount(name, Role.TEACHER, "nobody"), null));
        accountService.create(newAccount(name, Role.TEACHER, teacher), null);
        assertThat(stored(name).teacher()).isEqualTo(teacher);
    }

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
        accountService.resetPassword(account.number(), null);
        assertThat(AccountUser.of(account).isCurrent(stored(account.username())))
                .isFalse();
    }

    @Test
    void a_reset_password_is_printed_once_and_works() {
        Account account = people.create(Role.OPERATOR, null);
        String password = accountService.resetPassword(account.number(), null);
        assertThat(passwords.matches(password, stored(account.username()).password()))
                .isTrue();
        accountService.resetPassword(account.number(), "chosen by the administrator");
        assertThat(passwords.matches(
                        "chosen by the administrator",
                        stored(account.username()).password()))
                .isTrue();
        refused(AccountField.PASSWORD, () -> accountService.resetPassword(admin.account(), null));
    }

    @Test
    void the_list_is_filtered_by_text_role_and_state() {
        accountService.create(new NewAccount(name, "Zoë Ångström", "zoe@school.example", Role.TEACHER, null), null);
        assertThat(accountService.list(new AccountCriteria("ångström", Role.TEACHER, true), 0, 50))
                .extracting(AccountRow::username)
                .containsExactly(name);
        assertThat(accountService.count(new AccountCriteria(name, null, null))).isEqualTo(1);
        assertThat(accountService.count(new AccountCriteria(name, Role.ADMIN, null)))
                .isZero();
        assertThat(accountService.count(new AccountCriteria(name, null, false))).isZero();
        assertThat(accountService.count(new AccountCriteria("%", null, null))).isZero();
        assertThat(accountService.list(ALL, 0, 1)).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(names = {"TEACHER", "OPERATOR"})
    void others_may_not_use_the_service(Role role) {
        people.signIn(role);
        AccountRow self = AccountRow.of(people.create(role, null));
        denied(() -> accountService.list(ALL, 0, 10));
        denied(() -> accountService.count(ALL));
        denied(() -> accountService.create(newAccount(name, Role.ADMIN, null), null));
        denied(() -> accountService.change(self.id(), self.version(), as(self, Role.ADMIN)));
        denied(() -> accountService.resetPassword(admin.account(), null));
    }

    private static NewAccount newAccount(String username, Role role, @Nullable String teacher) {
        return new NewAccount(username, "Somebody", null, role, teacher);
    }

    private static AccountChange as(AccountRow row, Role role) {
        return new AccountChange(row.name(), row.email(), role, null, row.enabled());
    }

    private static void refused(AccountField field, Runnable action) {
        assertThatExceptionOfType(AccountRuleException.class)
                .isThrownBy(action::run)
                .matches(refusal -> refusal.refusals().containsKey(field), "names " + field);
    }

    private static void denied(Runnable action) {
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(action::run);
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

    private Account stored(String username) {
        return repository.findByUsername(username).orElseThrow();
    }

    private AccountRow row(long id) {
        return AccountRow.of(repository.findById(id).orElseThrow());
    }

    private String teacherOfTheRecords() {
        String sourcedId = "teacher-" + name;
        database.sql("""
                insert into person (sourced_id, active, changed_at, enabled, username, given_name, family_name)
                values (?, true, now(6), true, ?, 'Ada', 'Byron')
                """).params(sourcedId, name).update();
        return sourcedId;
    }
}
