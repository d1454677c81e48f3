package org.gradeport.security.oidc;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gradeport.security.Role;
import org.gradeport.security.account.Account;
import org.gradeport.testing.oidc.PersonBrowser;
import org.gradeport.testing.oidc.TestProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Which account a person of a provider gets.
class ProviderAccountsTest extends ProviderFixture {

    @ParameterizedTest
    @CsvSource({
        "gradeport-admin, ADMIN",
        "gradeport-operator, OPERATOR",
        "staff, TEACHER",
        "staff gradeport-operator other, OPERATOR",
        "staff gradeport-operator gradeport-admin, ADMIN"
    })
    void the_first_sign_in_makes_an_account_with_the_mapped_role(String roles, Role role) throws Exception {
        TestProvider.person(subject, roles(roles.split(" ")));
        try (PersonBrowser browser = new PersonBrowser(port)) {
            browser.signInAt("school", subject);
            assertThat(browser.isSignedIn()).isTrue();
        }
        assertThat(account().role()).isEqualTo(role);
        assertThat(account().signedInAt()).isNotNull();
        assertThat(audited(subject)).containsExactly("account.created", "account.connected", "sign-in.accepted");
    }

    @Test
    void the_second_sign_in_finds_the_account_whatever_the_person_is_called_now() throws Exception {
        signIn("school", roles(TEACHER));
        signIn("school", roles("gradeport-operator", Map.of("preferred_username", "other" + subject, "name", "Ada B")));
        assertThat(find("other" + subject)).isEmpty();
        assertThat(account()).returns(Role.OPERATOR, Account::role).returns("Ada B", Account::name);
    }

    @Test
    void the_same_subject_at_another_provider_is_another_person() throws Exception {
        teacher(981, "x@school.example", "S-" + subject);
        signIn("school", roles(TEACHER));
        String page = signIn(
                "town",
                Map.of("preferred_username", subject, "groups", List.of("teachers"), "staff_number", "S-" + subject));
        assertThat(page).contains("Your name belongs to another account", subject);
        signIn(
                "town",
                Map.of("preferred_username", "t" + subject, "groups", "teachers", "staff_number", "S-" + subject));
        assertThat(find("t" + subject))
                .hasValueSatisfying(account -> assertThat(account.teacher()).isEqualTo("t981"));
        assertThat(account().teacher()).isNull();
    }

    @Test
    void a_local_account_of_the_same_name_is_not_taken_over() throws Exception {
        Account local = people.create(Role.ADMIN, null);
        String page = signIn("school", roles(TEACHER, Map.of("preferred_username", local.username())));
        assertThat(page).contains("Your name belongs to another account", local.username());
        assertThat(accounts.findById(local.number())).contains(local);
        assertThat(audited(local.username())).containsExactly("sign-in.refused");
    }

    @Test
    void an_account_is_not_taken_over_by_its_address() throws Exception {
        String local = people.createAccount(Role.ADMIN, null);
        people.address(local, subject + "@school.example");
        signIn("school", roles(TEACHER, Map.of("email", subject + "@school.example", "email_verified", true)));
        assertThat(account().role()).isEqualTo(Role.TEACHER);
        assertThat(find(local).orElseThrow().role()).isEqualTo(Role.ADMIN);
    }

    @Test
    void an_account_that_an_administrator_opened_belongs_to_the_person_with_its_verified_address() throws Exception {
        String local = people.createAccount(Role.OPERATOR, null);
        people.address(local, subject + "@school.example");
        people.signIn(Role.ADMIN);
        identityService.open(find(local).orElseThrow().number());
        signIn("school", roles(TEACHER, Map.of("email", subject + "@school.example", "email_verified", false)));
        assertThat(find(local).orElseThrow().role()).isEqualTo(Role.OPERATOR);
        database.sql("delete from account where username = ?").param(subject).update();
        signIn("school", roles(TEACHER, Map.of("email", subject + "@School.example", "email_verified", true)));
        assertThat(find(local).orElseThrow().role()).isEqualTo(Role.TEACHER);
        assertThat(find(subject)).isEmpty();
        assertThat(audited(local)).contains("account.opened", "account.connected", "sign-in.accepted");
    }

    @Test
    void a_closed_account_has_no_person_and_no_session_any_more() throws Exception {
        TestProvider.person(subject, roles(TEACHER));
        try (PersonBrowser browser = new PersonBrowser(port)) {
            browser.signInAt("school", subject);
            people.signIn(Role.ADMIN);
            identityService.close(account().number());
            assertThat(browser.isSignedIn()).isFalse();
            assertThat(browser.signInAt("school", subject).body()).contains("Your name belongs to another account");
        }
    }

    @Test
    void a_first_password_of_the_portal_is_not_asked_for_after_a_sign_in_at_a_provider() throws Exception {
        signIn("school", roles(TEACHER));
        database.sql("update account set must_change = true where username = ?")
                .param(subject)
                .update();
        try (PersonBrowser browser = new PersonBrowser(port)) {
            browser.signInAt("school", subject);
            assertThat(browser.redirect("link/" + UUID.randomUUID())).isEmpty();
        }
    }

    @Test
    void a_teacher_is_linked_by_a_verified_address_only() throws Exception {
        teacher(982, subject + "@School.example", "S-982");
        Map<String, Object> address = Map.of("email", subject + "@school.example");
        signIn("school", roles(TEACHER, address));
        assertThat(account().teacher()).isNull();
        signIn("school", roles(TEACHER, Map.of("email", subject + "@school.example", "email_verified", true)));
        assertThat(account()).returns("t982", Account::teacher).returns(subject + "@school.example", Account::email);
        signIn("school", roles(TEACHER, Map.of("email", "other@school.example", "email_verified", true)));
        assertThat(account().teacher()).isNull();
    }

    @Test
    void accents_and_several_matches_link_nobody() throws Exception {
        teacher(983, "rene" + subject + "@school.example", "S-983");
        signIn("school", roles(TEACHER, Map.of("email", "rené" + subject + "@school.example", "email_verified", true)));
        assertThat(account().teacher()).isNull();
        teacher(984, "rene" + subject + "@school.example", "S-984");
        signIn("school", roles(TEACHER, Map.of("email", "rene" + subject + "@school.example", "email_verified", true)));
        assertThat(account().teacher()).isNull();
    }

    @Test
    void a_provider_for_known_people_refuses_others_and_says_what_is_missing() throws Exception {
        String page = signIn(
                "town", Map.of("preferred_username", subject, "groups", "teachers", "staff_number", "S-" + subject));
        assertThat(page).contains("This portal does not know you", "the records have no teacher for you");
        assertThat(find(subject)).isEmpty();
    }
}
