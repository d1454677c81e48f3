package org.gradeport.security.oidc;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gradeport.testing.PortalClock;
import org.gradeport.testing.oidc.PersonBrowser;
import org.gradeport.testing.oidc.TestProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/// Sign-ins that fail at the provider or on the way back. Each ends on a page with an error id.
@ExtendWith(OutputCaptureExtension.class)
class FailedProviderSignInTest extends ProviderFixture {

    private static final Pattern ID = Pattern.compile("Error id: ([0-9A-F]{8})");
    private static final Pattern STATE = Pattern.compile("[?&]state=([^&]+)");

    @Autowired
    PortalClock portalClock;

    @Test
    void a_provider_that_is_down_is_named(CapturedOutput output) throws Exception {
        expect(signIn("down"), 503, "The provider cannot be reached", output);
    }

    @Test
    void a_wrong_secret_is_the_administrators_matter(CapturedOutput output) throws Exception {
        TestProvider.person(subject, roles(TEACHER));
        expect(signIn("stranger"), 502, "does not accept the client id or the secret", output);
    }

    @Test
    void a_person_may_cancel(CapturedOutput output) throws Exception {
        expect(answer("error=access_denied&error_description=%0Aforged+line"), 403, "was cancelled", output);
        assertThat(output).doesNotContain("\nforged line");
    }

    @Test
    void an_answer_to_no_request_is_refused(CapturedOutput output) throws Exception {
        try (PersonBrowser browser = new PersonBrowser(port)) {
            expect(browser.open("login/oauth2/code/school?code=x&state=y"), 400, "out of date", output);
            expect(browser.open("login/oauth2/code/school"), 400, "out of date", output);
        }
    }

    @Test
    void an_answer_with_another_state_is_refused(CapturedOutput output) throws Exception {
        try (PersonBrowser browser = new PersonBrowser(port)) {
            browser.redirect("oauth2/authorization/school");
            expect(browser.open("login/oauth2/code/school?code=x&state=y"), 400, "out of date", output);
        }
    }

    @Test
    void a_code_that_the_provider_does_not_know_is_refused(CapturedOutput output) throws Exception {
        expect(answer("code=invented"), 400, "out of date", output);
    }

    @Test
    void a_token_for_another_request_is_refused(CapturedOutput output) throws Exception {
        TestProvider.person(subject, roles(TEACHER, Map.of("nonce", "another")));
        expect(signIn("school"), 502, "cannot be trusted", output);
    }

    @Test
    void a_token_for_another_portal_is_refused(CapturedOutput output) throws Exception {
        TestProvider.person(subject, roles(TEACHER, Map.of("aud", "another")));
        expect(signIn("school"), 502, "cannot be trusted", output);
    }

    @Test
    void a_wrong_clock_is_named(CapturedOutput output) throws Exception {
        Instant now = clock.instant();
        TestProvider.person(
                subject, roles(TEACHER, Map.of("iat", now.minusSeconds(4000), "exp", now.minusSeconds(400))));
        expect(signIn("school"), 502, "The clocks differ", output);
        TestProvider.person(subject, roles(TEACHER, Map.of("iat", now.plusSeconds(400), "exp", now.plusSeconds(800))));
        expect(signIn("school"), 502, "The clocks differ", output);
    }

    @Test
    void an_unknown_provider_has_a_page_too(CapturedOutput output) throws Exception {
        try (PersonBrowser browser = new PersonBrowser(port)) {
            expect(browser.open("oauth2/authorization/nobody"), 404, "There is no such provider", output);
        }
    }

    @Test
    void strangers_add_at_most_one_line_a_minute_to_the_audit_trail() throws Exception {
        int before = refusals();
        portalClock.stop();
        try (PersonBrowser browser = new PersonBrowser(port)) {
            for (int i = 0; i < 5; i++) {
                browser.open("login/oauth2/code/school?code=x&state=y");
            }
        } finally {
            portalClock.start();
        }
        assertThat(refusals() - before).isLessThanOrEqualTo(1);
    }

    private int refusals() {
        return database.sql("select count(*) from audit where action = 'sign-in.refused'")
                .query(Integer.class)
                .single();
    }

    private HttpResponse<String> signIn(String provider) throws Exception {
        try (PersonBrowser browser = new PersonBrowser(port)) {
            HttpResponse<String> page = browser.signInAt(provider, subject);
            assertThat(browser.isSignedIn()).isFalse();
            return page;
        }
    }

    /// The answer of a provider with the right state.
    private HttpResponse<String> answer(String parameters) throws Exception {
        try (PersonBrowser browser = new PersonBrowser(port)) {
            Matcher state = STATE.matcher(browser.redirect("oauth2/authorization/school"));
            assertThat(state.find()).isTrue();
            return browser.open("login/oauth2/code/school?" + parameters + "&state=" + state.group(1));
        }
    }

    private void expect(HttpResponse<String> page, int status, String words, CapturedOutput output) {
        assertThat(page.statusCode()).isEqualTo(status);
        assertThat(page.body()).contains(words).doesNotContain("Exception", "springframework");
        Matcher id = ID.matcher(page.body());
        assertThat(id.find()).isTrue();
        assertThat(output).contains("Error " + id.group(1));
        assertThat(find(subject)).isEmpty();
    }
}
