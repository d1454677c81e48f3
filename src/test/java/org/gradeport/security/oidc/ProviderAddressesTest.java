package org.gradeport.security.oidc;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLDecoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.gradeport.testing.oidc.PersonBrowser;
import org.gradeport.testing.oidc.TestProvider;
import org.junit.jupiter.api.Test;

/// Where people come from and go to.
class ProviderAddressesTest extends ProviderFixture {

    @Test
    void a_link_of_a_mail_opens_after_the_sign_in() throws Exception {
        TestProvider.person(subject, roles(TEACHER));
        String link = "link/" + UUID.randomUUID();
        try (PersonBrowser browser = new PersonBrowser(port)) {
            assertThat(browser.redirect(link + "?sign-in")).endsWith("/login");
            HttpResponse<String> page = browser.signInAt("school", subject);
            assertThat(page.uri().getPath()).isEqualTo("/" + link);
            assertThat(page.body()).contains("signed in as", subject);
        }
    }

    @Test
    void the_provider_sends_people_back_to_the_base_url_whatever_the_headers_say() throws Exception {
        try (PersonBrowser browser = new PersonBrowser(port)) {
            String location = browser.redirect(
                    "oauth2/authorization/school",
                    Map.of("X-Forwarded-Host", "evil.example", "X-Forwarded-Proto", "https"));
            assertThat(URLDecoder.decode(location, StandardCharsets.UTF_8))
                    .startsWith(TestProvider.issuer("school") + "/oauth2/authorize?")
                    .contains("redirect_uri=http://localhost:" + port + "/login/oauth2/code/school")
                    .contains("code_challenge_method=S256", "nonce=", "state=")
                    .doesNotContain("evil");
        }
    }

    @Test
    void somebody_else_is_asked_for_on_demand() throws Exception {
        try (PersonBrowser browser = new PersonBrowser(port)) {
            assertThat(browser.redirect("oauth2/authorization/school?other")).contains("prompt=login");
            assertThat(browser.redirect("oauth2/authorization/school")).doesNotContain("prompt");
        }
    }

    @Test
    void each_sign_in_has_a_new_session() throws Exception {
        TestProvider.person(subject, roles(TEACHER));
        try (PersonBrowser browser = new PersonBrowser(port)) {
            browser.open("login");
            String before = browser.session();
            browser.signInAt("school", subject);
            assertThat(browser.session()).isNotEqualTo(before);
        }
    }
}
