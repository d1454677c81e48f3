package org.gradeport.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.security.access.AccessDeniedException;

class AccountServiceTest extends AccountFixture {

    private static final AccountCriteria ALL = new AccountCriteria("", null, null);

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
    void the_list_is_filtered_by_text_role_and_state() {
        accountService.create(new NewAccount(name, "Zoë Ångström", "zoe@school.example", Role.TEACHER, null), null);
        assertThat(accountService.list(new AccountCriteria("ångström", Role.TEACHER, true), 0, 50))
                .extracting(AccountRow::username)
                .containsExactly(name);
        assertThat(accountService.count(new AccountCriteria("Angström,  Zoë", Role.TEACHER, true)))
                .isEqualTo(1);
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
        denied(() -> accountService.resetPassword(admin.account(), null, true));
    }

    private static NewAccount newAccount(String username, Role role, @Nullable String teacher) {
        return new NewAccount(username, "Somebody", null, role, teacher);
    }

    private static void denied(Runnable action) {
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(action::run);
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
