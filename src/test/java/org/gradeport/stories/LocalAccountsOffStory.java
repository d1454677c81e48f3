package org.gradeport.stories;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.gradeport.base.Sha256;
import org.gradeport.security.Role;
import org.gradeport.security.account.Account;
import org.gradeport.security.account.AccountRepository;
import org.gradeport.security.account.TestAccounts;
import org.gradeport.testing.oidc.PersonBrowser;
import org.gradeport.testing.oidc.SingleSignOnTest;
import org.gradeport.testing.oidc.TestProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.context.TestPropertySource;

/// A portal with real providers, whose local accounts are off but for the emergency account.
@Tag("browser")
@SingleSignOnTest
@TestPropertySource(
        properties = {
            "gradeport.sign-in.local-accounts.enabled=false",
            "gradeport.sign-in.local-accounts.emergency=" + LocalAccountsOffStory.EMERGENCY
        })
@ExtendWith(Browser.class)
class LocalAccountsOffStory {

    static final String EMERGENCY = "break.glass";

    private static final Map<String, Object> SIGN_OUT =
            Map.of("http://schemas.openid.net/event/backchannel-logout", Map.of());

    @LocalServerPort
    int port;

    @Autowired
    TestAccounts people;

    @Autowired
    AccountRepository accounts;

    @Autowired
    JdbcClient database;

    @Autowired
    Clock clock;

    @BeforeEach
    void the_emergency_account_exists() {
        if (accounts.findByUsername(EMERGENCY).isEmpty()) {
            database.sql("update account set username = ? where id = ?")
                    .params(EMERGENCY, people.create(Role.ADMIN, null).number())
                    .update();
        }
    }

    @Test
    void only_the_emergency_account_has_a_form_and_it_is_audited_and_listed(BrowserVisit browserVisit) {
        String teacher = people.createAccount(Role.TEACHER, null);
        browserVisit.open("/login");
        assertThat(link(browserVisit, "Sign in with School")).isVisible();
        assertThat(browserVisit.page().locator("input[name=password]")).isHidden();
        link(browserVisit, "Sign in with the emergency account").click();
        browserVisit.fillSignIn(teacher);
        assertThat(browserVisit.text("Passwords are switched off")).isVisible();
        browserVisit.fillSignIn(EMERGENCY);
        browserVisit.page().waitForURL(url -> !url.contains("/login"));
        browserVisit.open("/users");
        assertThat(browserVisit.text("Emergency account").first()).isVisible();
        browserVisit.open("/audit");
        assertThat(browserVisit
                        .text(Pattern.compile("emergency account, passwords are switched off"))
                        .first())
                .isVisible();
        assertThat(database.sql("select count(*) from portal_session where account_id = ?")
                        .param(account(EMERGENCY).number())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void tokens_obey_their_accounts_and_none_is_given_for_a_password() throws Exception {
        Account teacher = people.create(Role.TEACHER, null);
        people.signInAs(teacher.username());
        String token = people.token();
        assertThat(status(token)).isEqualTo(200);
        assertThat(signInByApi(teacher.username())).isEqualTo(403);
        assertThat(signInByApi(EMERGENCY)).isEqualTo(200);
        database.sql("update api_token set name = null, stamp = ? where hash = ?")
                .params(teacher.stamp(), Sha256.of(token))
                .update();
        assertThat(status(token)).as("a token of a sign-in").isEqualTo(401);
        people.signInAs(teacher.username());
        String other = people.token();
        people.disable(people.signInAs(teacher.username()));
        assertThat(status(other)).isEqualTo(401);
    }

    @Test
    void an_emergency_account_that_was_connected_before_obeys_no_provider() throws Exception {
        String subject = "s" + UUID.randomUUID().toString().substring(0, 8);
        Account before = account(EMERGENCY);
        database.sql("insert into account_identity (account_id, issuer, subject, created_at) values (?, ?, ?, now(6))")
                .params(before.number(), TestProvider.issuer("school"), subject)
                .update();
        assertThat(signIn(subject, "gradeport-teacher")).contains("This is the emergency account");
        assertThat(signIn(subject, "nothing")).contains("You have no role in this portal");
        TestProvider.person("other" + subject, claims(EMERGENCY, "gradeport-admin"));
        try (PersonBrowser browser = new PersonBrowser(port)) {
            assertThat(browser.signInAt("school", "other" + subject).body())
                    .contains("Your name belongs to another account");
        }
        assertThat(signOutAtProvider(subject)).isEqualTo(200);
        assertThat(account(EMERGENCY))
                .returns(Role.ADMIN, Account::role)
                .returns(true, Account::enabled)
                .returns(before.stamp(), Account::stamp);
    }

    private String signIn(String subject, String role) throws Exception {
        TestProvider.person(subject, claims(subject, role));
        try (PersonBrowser browser = new PersonBrowser(port)) {
            return browser.signInAt("school", subject).body();
        }
    }

    private static Map<String, Object> claims(String username, String role) {
        return Map.of("preferred_username", username, "realm_access", Map.of("roles", List.of(role)));
    }

    private Account account(String username) {
        SecurityContextHolder.clearContext();
        return accounts.findByUsername(username).orElseThrow();
    }

    private int status(String token) throws Exception {
        return send(request("/api/v1/export-types").header("Authorization", "Bearer " + token));
    }

    private int signInByApi(String username) throws Exception {
        return send(request("/api/v1/auth/token")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(
                        "{\"username\":\"%s\",\"password\":\"%s\"}".formatted(username, TestAccounts.PASSWORD))));
    }

    private int signOutAtProvider(String subject) throws Exception {
        String token = TestProvider.token("school", clock.instant(), Map.of("sub", subject, "events", SIGN_OUT));
        return send(request("/logout/connect/back-channel/school")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("logout_token=" + token)));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:%d%s".formatted(port, path)));
    }

    private static int send(HttpRequest.Builder request) throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request.build(), BodyHandlers.discarding()).statusCode();
        }
    }

    private static Locator link(BrowserVisit browserVisit, String words) {
        return browserVisit
                .page()
                .getByRole(
                        AriaRole.LINK,
                        new Page.GetByRoleOptions().setName(words).setExact(true));
    }
}
