package org.gradeport.security.oidc;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.gradeport.security.Role;
import org.gradeport.security.oidc.OidcProperties.Accounts;
import org.gradeport.security.oidc.OidcProperties.Rules;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.OidcUserInfo;

/// How claims are read.
class PersonTest {

    @Test
    void a_path_is_a_name_with_dots_or_leads_into_objects() {
        Map<String, Object> claims = Map.of(
                "https://school.example/roles",
                List.of("a", 7),
                "resource_access",
                Map.of("grade.port", Map.of("roles", List.of("b"))),
                "flag",
                true);
        assertThat(Claims.values(claims, "https://school.example/roles")).containsExactly("a", "7");
        assertThat(Claims.values(claims, "resource_access.grade.port.roles")).containsExactly("b");
        assertThat(Claims.values(claims, "flag")).containsExactly("true");
        assertThat(Claims.values(claims, "resource_access")).isEmpty();
        assertThat(Claims.values(claims, "flag.roles")).isEmpty();
    }

    @Test
    void an_address_counts_only_if_it_is_verified_or_the_provider_is_trusted() {
        Map<String, Object> claims = Map.of("email", "head@school.example");
        assertThat(person(claims, false))
                .returns(true, person -> person.email().isEmpty())
                .returns(true, person -> person.role().isEmpty())
                .returns(true, person -> person.teacherKey().isEmpty());
        assertThat(person(claims, true).role()).contains(Role.ADMIN);
        assertThat(person(Map.of("email", "head@school.example", "email_verified", true), false)
                        .email())
                .contains("head@school.example");
        assertThat(person(Map.of("email", "head@school.example", "email_verified", "true"), false)
                        .email())
                .isEmpty();
    }

    @Test
    void two_sources_that_name_different_addresses_verify_none() {
        OidcIdToken token = new OidcIdToken("t", null, null, Map.of("sub", "1", "email", "head@school.example"));
        OidcUserInfo same = new OidcUserInfo(Map.of("email", "Head@school.example", "email_verified", true));
        OidcUserInfo other = new OidcUserInfo(Map.of("email", "other@school.example", "email_verified", true));
        Map<String, Object> all = Map.of("email", "head@school.example", "email_verified", true);
        assertThat(person(Person.claims(all, token, same), false).email()).contains("head@school.example");
        assertThat(person(Person.claims(all, token, other), false).email()).isEmpty();
        assertThat(person(Person.claims(all, token, null), false).email()).contains("head@school.example");
    }

    @Test
    void a_name_becomes_one_that_the_portal_allows() {
        assertThat(person(Map.of("preferred_username", "Zoë.Ångström"), false).username())
                .isEqualTo("zoe.angstrom");
        assertThat(person(Map.of("preferred_username", "a b"), false).username())
                .matches("school-[0-9a-f]{10}");
        assertThat(person(Map.of(), false).username()).matches("school-[0-9a-f]{10}");
    }

    @Test
    void letters_that_only_look_alike_are_other_addresses() {
        assertThat(Addresses.equal("Head@School.example", "head@school.example"))
                .isTrue();
        assertThat(Addresses.equal("head@school.example", "head@schooı.example"))
                .isFalse();
        assertThat(Addresses.equal("kim@school.example", "\u212Aim@school.example"))
                .isFalse();
    }

    private static Person person(Map<String, Object> claims, boolean trusted) {
        Rules rules = new Rules(
                List.of("email"),
                Map.of(Role.ADMIN, List.of("head@school.example")),
                Accounts.CREATE,
                "preferred_username",
                trusted,
                null,
                "email");
        return new Person("school", "https://id.school.example", "42", claims, rules);
    }
}
