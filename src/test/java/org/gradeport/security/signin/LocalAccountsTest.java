package org.gradeport.security.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.time.Clock;
import org.gradeport.security.Role;
import org.gradeport.security.account.Account;
import org.gradeport.security.account.AccountRepository;
import org.gradeport.security.account.Passwords;
import org.gradeport.security.account.TestAccounts;
import org.gradeport.testing.PortalTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.transaction.support.TransactionOperations;

/// A portal whose local accounts are off but for one.
@PortalTest
@ExtendWith(OutputCaptureExtension.class)
class LocalAccountsTest {

    @Autowired
    AccountRepository repository;

    @Autowired
    Passwords passwords;

    @Autowired
    SignInThrottle throttle;

    @Autowired
    KnownBrowsers browsers;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TransactionOperations transaction;

    @Autowired
    Clock clock;

    @Autowired
    TestAccounts accounts;

    @Autowired
    JdbcClient database;

    private String emergency = "";

    @BeforeEach
    void one_emergency_account() {
        emergency = accounts.createAccount(Role.ADMIN, null);
    }

    @Test
    void the_emergency_account_signs_in_with_its_password_and_a_line_of_its_own() {
        assertThat(signIn(emergency, TestAccounts.PASSWORD).username()).isEqualTo(emergency);
        assertThat(detail("sign-in.accepted", emergency)).isEqualTo("emergency account, passwords are switched off");
    }

    @Test
    void the_case_of_its_name_in_the_setting_does_not_matter() {
        LocalAccounts shouted = new LocalAccounts(false, " Admin ");
        assertThat(shouted.mayUsePassword("admin")).isTrue();
        assertThat(shouted.mayUseProvider("admin")).isFalse();
    }

    @Test
    void others_are_refused_with_a_sentence_and_in_the_audit_trail() throws Exception {
        Account teacher = accounts.create(Role.TEACHER, null);
        LocalSignInOffException refusal = assertThatExceptionOfType(LocalSignInOffException.class)
                .isThrownBy(() -> signIn(teacher.username(), TestAccounts.PASSWORD))
                .withMessageContaining("single sign-on")
                .actual();
        assertThat(detail("sign-in.refused", teacher.username())).isEqualTo("passwords are switched off");
        MockHttpServletResponse response = new MockHttpServletResponse();
        new SignInFailureHandler().onAuthenticationFailure(new MockHttpServletRequest(), response, refusal);
        assertThat(response.getRedirectedUrl()).isEqualTo("/login?local-off");
    }

    @Test
    void a_wrong_password_does_not_reveal_which_account_is_the_emergency_account() {
        Account teacher = accounts.create(Role.TEACHER, null);
        for (String username : new String[] {emergency, teacher.username()}) {
            assertThatExceptionOfType(BadCredentialsException.class)
                    .isThrownBy(() -> signIn(username, "not that one at all"));
        }
    }

    @Test
    void without_a_provider_the_portal_does_not_start() {
        assertThatExceptionOfType(InvalidConfigurationPropertyValueException.class)
                .isThrownBy(() -> new EmergencyAccount(repository, off(), new MockEnvironment()))
                .satisfies(refusal -> assertThat(refusal.getReason()).contains("nobody could sign in"));
        assertThatNoException().isThrownBy(this::withProvider);
    }

    @Test
    void an_emergency_account_that_cannot_help_is_warned_of(CapturedOutput output) {
        withProvider().check();
        assertThat(output).doesNotContain("nobody can sign in while the provider is down");
        accounts.disable(accounts.signInAs(emergency));
        withProvider().check();
        assertThat(output).contains("nobody can sign in while the provider is down");
    }

    @Test
    void a_sign_in_without_a_line_in_the_audit_trail_is_none() {
        ApplicationEventPublisher full = event -> {
            throw new IllegalStateException("The table is full");
        };
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> signIn(full, emergency, TestAccounts.PASSWORD));
        assertThat(repository.findByUsername(emergency).orElseThrow().signedInAt())
                .isNull();
    }

    private String detail(String action, String username) {
        return database.sql("select detail from audit where subject = ? and action = ?")
                .params("account " + username, action)
                .query(String.class)
                .single();
    }

    private EmergencyAccount withProvider() {
        MockEnvironment environment = new MockEnvironment()
                .withProperty("spring.security.oauth2.client.registration.school.client-id", "gradeport");
        return new EmergencyAccount(repository, off(), environment);
    }

    private Account signIn(String username, String password) {
        return signIn(events, username, password);
    }

    private Account signIn(ApplicationEventPublisher events, String username, String password) {
        return new PasswordSignIn(repository, passwords, throttle, browsers, events, transaction, off(), clock)
                .signIn(username, password, "192.0.2.60");
    }

    private LocalAccounts off() {
        return new LocalAccounts(false, emergency);
    }
}
