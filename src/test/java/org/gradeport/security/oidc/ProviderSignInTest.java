package org.gradeport.security.oidc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gradeport.security.Role;
import org.gradeport.security.oidc.OidcProperties.Accounts;
import org.gradeport.security.oidc.OidcProperties.Rules;
import org.gradeport.security.signin.LocalAccounts;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.boot.security.oauth2.client.autoconfigure.OAuth2ClientProperties;
import org.springframework.boot.security.oauth2.client.autoconfigure.OAuth2ClientProperties.Registration;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class ProviderSignInTest {

    private static final Rules RULES = new Rules(
            List.of("roles"), Map.of(Role.TEACHER, List.of("t")), Accounts.CREATE, "name", false, null, "email");

    @ParameterizedTest
    @CsvSource(
            nullValues = "unset",
            value = {
                "1, unset, true, false",
                "1, unset, false, true",
                "1, true, true, true",
                "1, false, false, false",
                "2, unset, false, false"
            })
    void the_sign_in_page_leads_straight_to_an_only_provider(
            int number, @Nullable Boolean setting, boolean localAccounts, boolean straight) {
        assertThat(providers(number, setting, localAccounts).straight().isPresent())
                .isEqualTo(straight);
    }

    @Test
    void each_provider_has_a_button_with_its_name() {
        assertThat(providers(2, null, true).choices())
                .extracting(ProviderSignIn.Choice::label, ProviderSignIn.Choice::path)
                .containsExactlyInAnyOrder(
                        tuple("Provider1", "oauth2/authorization/provider1"),
                        tuple("Provider2", "oauth2/authorization/provider2"));
    }

    @Test
    void a_provider_without_rules_rules_without_a_provider_and_a_choice_of_one_stop_the_start() {
        assertThatExceptionOfType(InvalidConfigurationPropertyValueException.class)
                .isThrownBy(() -> new ProviderSignIn(clients(1), new OidcProperties(null, Map.of()), local(true)))
                .satisfies(refusal -> assertThat(refusal.getReason()).contains("role-claims"));
        assertThatExceptionOfType(InvalidConfigurationPropertyValueException.class)
                .isThrownBy(() -> new ProviderSignIn(clients(1), new OidcProperties(null, rules(2)), local(true)))
                .satisfies(refusal -> assertThat(refusal.getReason()).contains("registration.provider2"));
        assertThatExceptionOfType(InvalidConfigurationPropertyValueException.class)
                .isThrownBy(() -> providers(2, true, true));
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /login, '', true",
        "GET, /login, signed-out, false",
        "POST, /login, '', false",
        "GET, /, '', false"
    })
    void only_the_plain_sign_in_page_leads_on(String method, String path, String query, boolean leads)
            throws Exception {
        MockHttpServletRequest request = new MockHttpServletRequest(method, path);
        request.setQueryString(query.isEmpty() ? null : query);
        MockHttpServletResponse response = new MockHttpServletResponse();
        new StraightFilter(providers(1, true, true).straight()).doFilter(request, response, new MockFilterChain());
        assertThat(response.getRedirectedUrl()).isEqualTo(leads ? "/oauth2/authorization/provider1" : null);
    }

    private static ProviderSignIn providers(int number, @Nullable Boolean straight, boolean localAccounts) {
        return new ProviderSignIn(clients(number), new OidcProperties(straight, rules(number)), local(localAccounts));
    }

    private static LocalAccounts local(boolean enabled) {
        return new LocalAccounts(enabled, "admin");
    }

    private static OAuth2ClientProperties clients(int number) {
        OAuth2ClientProperties clients = new OAuth2ClientProperties();
        ids(number).forEach(id -> clients.getRegistration().put(id, new Registration()));
        return clients;
    }

    private static Map<String, Rules> rules(int number) {
        return ids(number).collect(Collectors.toMap(id -> id, _ -> RULES));
    }

    private static Stream<String> ids(int number) {
        return Stream.of("provider1", "provider2").limit(number);
    }
}
