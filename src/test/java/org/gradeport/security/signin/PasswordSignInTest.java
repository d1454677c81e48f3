package org.gradeport.security.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.UUID;
import java.util.stream.IntStream;
import org.gradeport.security.AccountChange;
import org.gradeport.security.Role;
import org.gradeport.security.TooManyAttemptsException;
import org.gradeport.security.account.Account;
import org.gradeport.security.account.AccountRepository;
import org.gradeport.security.account.TestAccounts;
import org.gradeport.testing.PortalTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.BadCredentialsException;

@PortalTest
@ExtendWith(OutputCaptureExtension.class)
class PasswordSignInTest {

    @Autowired
    PasswordSignIn signIn;

    @Autowired
    TestAccounts accounts;

    @Autowired
    AccountRepository repository;

    @Autowired
    JdbcClient database;

    @Test
    void capitals_and_blanks_around_the_username_do_not_matter() {
        Account teacher = accounts.create(Role.TEACHER, null);
        String typed = "  " + teacher.username().toUpperCase(java.util.Locale.ROOT) + " ";
        assertThat(signIn.signIn(typed, TestAccounts.PASSWORD, "192.0.2.1").number())
                .isEqualTo(teacher.number());
    }

    @Test
    void a_sign_in_leaves_its_time_and_no_conflict() {
        Account teacher = accounts.create(Role.TEACHER, null);
        signIn.signIn(teacher.username(), TestAccounts.PASSWORD, "192.0.2.2");
        Account after = repository.findById(teacher.number()).orElseThrow();
        assertThat(after.signedInAt()).isNotNull();
        assertThat(after.version()).isEqualTo(teacher.version());
    }

    @Test
    void a_wrong_password_an_unknown_name_and_a_disabled_account_are_refused_alike() {
        Account disabled = accounts.create(Role.TEACHER, null);
        repository.save(disabled.withProfile(new AccountChange("Gone", null, Role.TEACHER, null, false)));
        Account teacher = accounts.create(Role.TEACHER, null);
        assertThat(refusal(teacher.username(), "not that one at all"))
                .isEqualTo(refusal("nobody." + UUID.randomUUID(), TestAccounts.PASSWORD))
                .isEqualTo(refusal(disabled.username(), TestAccounts.PASSWORD))
                .isEqualTo(refusal("ünknown", TestAccounts.PASSWORD));
    }

    @Test
    void the_right_password_does_not_jump_the_wait() {
        Account teacher = accounts.create(Role.TEACHER, null);
        IntStream.range(0, 5).forEach(i -> refusal(teacher.username(), "guess number " + i, "192.0.2.4"));
        assertThatExceptionOfType(TooManyAttemptsException.class)
                .isThrownBy(() -> signIn.signIn(teacher.username(), TestAccounts.PASSWORD, "192.0.2.4"));
    }

    @Test
    void a_success_removes_only_its_own_try_of_the_address() {
        Account teacher = accounts.create(Role.TEACHER, null);
        refusal(teacher.username(), "not that one at all", "192.0.2.5");
        signIn.signIn(teacher.username(), TestAccounts.PASSWORD, "192.0.2.5");
        assertThat(database.sql("select failures from sign_in_attempt where subject = 'address:192.0.2.5'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void the_log_has_the_account_and_no_password(CapturedOutput output) {
        Account teacher = accounts.create(Role.TEACHER, null);
        refusal(teacher.username(), "a secret that was typed");
        refusal("a secret typed as the name", "x");
        signIn.signIn(teacher.username(), TestAccounts.PASSWORD, "192.0.2.6");
        assertThat(output)
                .contains("A sign-in as %s from".formatted(teacher.username()))
                .contains("%s signed in from 192.0.2.6".formatted(teacher.username()))
                .doesNotContain("a secret", TestAccounts.PASSWORD);
    }

    private String refusal(String username, String password) {
        return refusal(username, password, "192.0.2." + (100 + username.length() % 100));
    }

    private String refusal(String username, String password, String address) {
        return String.valueOf(assertThatExceptionOfType(BadCredentialsException.class)
                .isThrownBy(() -> signIn.signIn(username, password, address))
                .actual()
                .getMessage());
    }
}
