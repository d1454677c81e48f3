package org.gradeport.security.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Objects;
import org.apache.catalina.Context;
import org.apache.catalina.session.ManagerBase;
import org.gradeport.security.Role;
import org.gradeport.security.account.TestAccounts;
import org.gradeport.testing.ServerTest;
import org.gradeport.testing.WebSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.boot.tomcat.TomcatWebServer;
import org.springframework.boot.web.server.context.WebServerApplicationContext;

/// Each request without a cookie can begin a session.
@ServerTest
class StrangersSessionsTest {

    @LocalServerPort
    int port;

    @Autowired
    WebServerApplicationContext portal;

    @Autowired
    TestAccounts accounts;

    @Test
    void a_session_lasts_ten_minutes_until_somebody_signs_in_and_an_hour_from_then_on() throws Exception {
        try (WebSession browser = new WebSession(port)) {
            assertThat(seconds(browser)).isEqualTo(600);
            browser.signIn(accounts.create(Role.TEACHER, null).username());
            assertThat(get("exports", browser.header()).statusCode()).isEqualTo(200);
            assertThat(seconds(browser)).isEqualTo(3600);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"login", "exports", "?v-r=init&location=login&query="})
    void beyond_what_the_heap_holds_strangers_are_asked_to_wait(String path) throws Exception {
        ManagerBase manager = manager();
        int most = manager.getMaxActiveSessions();
        assertThat(most).isBetween(100, 1_000_000);
        try {
            manager.setMaxActiveSessions(manager.getActiveSessions());
            HttpResponse<String> refused = get(path, "Cookie: none=1");
            assertThat(refused.statusCode()).isEqualTo(503);
            assertThat(refused.headers().firstValue("Retry-After")).contains("10");
            assertThat(refused.body()).contains("Too many sessions");
        } finally {
            manager.setMaxActiveSessions(most);
        }
    }

    /// Each can hold a form of 64 KB in memory.
    @Test
    void connections_at_a_time_are_bounded() {
        assertThat(server().getTomcat().getConnector().getProperty("maxConnections"))
                .hasToString("2000");
    }

    private int seconds(WebSession browser) throws IOException {
        String id = browser.header().replaceAll("(?s).*JSESSIONID=\"?(\\w+).*", "$1");
        return Objects.requireNonNull(manager().findSession(id)).getMaxInactiveInterval();
    }

    private ManagerBase manager() {
        Context context = (Context) server().getTomcat().getHost().findChildren()[0];
        return (ManagerBase) context.getManager();
    }

    private TomcatWebServer server() {
        return (TomcatWebServer) Objects.requireNonNull(portal.getWebServer());
    }

    private HttpResponse<String> get(String path, String cookie) throws Exception {
        URI address = URI.create("http://localhost:%d/%s".formatted(port, path));
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(
                    HttpRequest.newBuilder(address)
                            .header("Accept", "text/html")
                            .header("Cookie", cookie.strip().substring("Cookie: ".length()))
                            .build(),
                    BodyHandlers.ofString());
        }
    }
}
