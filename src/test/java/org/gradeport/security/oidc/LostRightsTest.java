package org.gradeport.security.oidc;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.gradeport.security.Actor;
import org.gradeport.security.Role;
import org.gradeport.security.TokenService;
import org.gradeport.security.account.Account;
import org.gradeport.testing.oidc.PersonBrowser;
import org.gradeport.testing.oidc.TestProvider;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// People who lose their role or their account.
class LostRightsTest extends ProviderFixture {

    private static final Map<String, Object> EVENT =
            Map.of("http://schemas.openid.net/event/backchannel-logout", Map.of());

    @Autowired
    TokenService tokenService;

    @Test
    void without_a_role_the_page_says_which_claim_lacks_which_values() throws Exception {
        String page = signIn("school", roles("offline_access"));
        assertThat(page)
                .contains("You have no role in this portal", "realm_access.roles")
                .contains("gradeport-admin, gradeport-operator, gradeport-teacher, staff")
                .contains("/oauth2/authorization/school?other");
        assertThat(find(subject)).isEmpty();
    }

    @Test
    void a_role_that_is_gone_ends_sessions_and_tokens_until_it_is_back() throws Exception {
        TestProvider.person(subject, roles(TEACHER));
        try (PersonBrowser office = new PersonBrowser(port)) {
            office.signInAt("school", subject);
            people.signInAs(subject);
            String token = people.token();
            assertThat(tokenService.use(token)).isPresent();
            assertThat(signIn("school", roles())).contains("You have no role in this portal");
            assertThat(office.isSignedIn()).isFalse();
            assertThat(tokenService.use(token)).isEmpty();
            assertThat(account().enabled()).isFalse();
            assertThat(audited(subject)).endsWith("account.disabled", "sign-in.refused");
            signIn("school", roles(TEACHER));
            assertThat(account().enabled()).isTrue();
            assertThat(tokenService.use(token)).isPresent();
        }
    }

    @Test
    void what_an_administrator_disabled_stays_disabled() throws Exception {
        TestProvider.person(subject, roles(TEACHER));
        try (PersonBrowser office = new PersonBrowser(port)) {
            office.signInAt("school", subject);
            people.disable(actor());
            assertThat(office.isSignedIn()).isFalse();
            assertThat(office.signInAt("school", subject).body()).contains("Your account is disabled", subject);
        }
        signIn("school", roles());
        assertThat(signIn("school", roles(TEACHER))).contains("Your account is disabled");
        assertThat(account().enabled()).isFalse();
    }

    @Test
    void an_administrator_s_change_after_the_role_was_gone_counts() throws Exception {
        signIn("school", roles(TEACHER));
        signIn("school", roles());
        people.link(actor(), null);
        people.disable(actor());
        assertThat(signIn("school", roles(TEACHER))).contains("Your account is disabled");
    }

    @Test
    void a_lower_role_ends_the_sessions_with_the_higher_one() throws Exception {
        TestProvider.person(subject, roles("gradeport-admin"));
        try (PersonBrowser office = new PersonBrowser(port)) {
            office.signInAt("school", subject);
            people.signInAs(subject);
            String token = people.token();
            signIn("school", roles(TEACHER));
            assertThat(office.isSignedIn()).isFalse();
            assertThat(tokenService.use(token)).isEmpty();
        }
        assertThat(account().role()).isEqualTo(Role.TEACHER);
    }

    @Test
    void a_sign_out_at_the_provider_ends_all_sessions_of_the_person() throws Exception {
        TestProvider.person(subject, roles(TEACHER));
        try (PersonBrowser office = new PersonBrowser(port);
                PersonBrowser home = new PersonBrowser(port)) {
            office.signInAt("school", subject);
            home.signInAt("school", subject);
            assertThat(backChannel("town", token("town", Map.of("sub", subject, "events", EVENT))))
                    .isEqualTo(200);
            assertThat(office.isSignedIn()).isTrue();
            assertThat(backChannel("school", token("school", Map.of("sub", subject, "events", EVENT))))
                    .isEqualTo(200);
            assertThat(office.isSignedIn()).isFalse();
            assertThat(home.isSignedIn()).isFalse();
            assertThat(audited(subject)).endsWith("sign-in.ended");
        }
    }

    @Test
    void no_other_token_ends_a_session() throws Exception {
        TestProvider.person(subject, roles(TEACHER));
        try (PersonBrowser office = new PersonBrowser(port)) {
            office.signInAt("school", subject);
            Instant old = clock.instant().minusSeconds(600);
            for (String token : new String[] {
                "none",
                token("school", Map.of("sub", subject)),
                token("school", Map.of("events", EVENT)),
                token("school", Map.of("sub", subject, "events", EVENT, "nonce", "n")),
                token("school", Map.of("sub", subject, "events", EVENT, "aud", "another")),
                token("school", Map.of("sub", subject, "events", EVENT, "iat", old)),
                token("town", Map.of("sub", subject, "events", EVENT))
            }) {
                assertThat(backChannel("school", token)).isEqualTo(400);
            }
            assertThat(backChannel("nobody", "x")).isEqualTo(400);
            assertThat(office.isSignedIn()).isTrue();
        }
    }

    private String token(String issuer, Map<String, Object> claims) {
        return TestProvider.token(issuer, clock.instant(), claims);
    }

    private int backChannel(String provider, String token) throws Exception {
        try (HttpClient server = HttpClient.newHttpClient()) {
            HttpRequest call = HttpRequest.newBuilder(
                            URI.create("http://localhost:%d/logout/connect/back-channel/%s".formatted(port, provider)))
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(BodyPublishers.ofString("logout_token=" + token))
                    .build();
            return server.send(call, BodyHandlers.discarding()).statusCode();
        }
    }

    private Actor actor() {
        Account account = account();
        return new Actor(account.number(), account.username(), Set.of(account.role()), null);
    }
}
