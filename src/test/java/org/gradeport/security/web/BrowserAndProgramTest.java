package org.gradeport.security.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.gradeport.security.Role;
import org.gradeport.security.account.TestAccounts;
import org.gradeport.testing.ServerTest;
import org.gradeport.testing.WebSession;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;

/// A program and a browser at the real server.
@ServerTest
class BrowserAndProgramTest {

    @Autowired
    TestAccounts people;

    @LocalServerPort
    int port;

    @Value("${gradeport.data-dir}")
    Path data;

    private final HttpClient client = HttpClient.newHttpClient();

    @Test
    void a_call_with_a_token_leaves_the_session_of_a_browser_alone() throws Exception {
        String teacher = people.createAccount(Role.TEACHER, null);
        String token = people.token(Role.ADMIN);
        try (WebSession browser = new WebSession(port).signIn(teacher)) {
            String cookies = browser.header().strip().substring("Cookie: ".length());
            HttpResponse<String> answer = get("/api/v1/records", cookies, "Bearer " + token);
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.headers().map()).doesNotContainKey("set-cookie");
            assertThat(get("/actuator/info", cookies, "Bearer " + token)
                            .headers()
                            .map())
                    .doesNotContainKey("set-cookie");
            assertThat(get("/users", cookies, null).body()).doesNotContain("Administrator");
            assertThat(get("/link/unknown", cookies, "Bearer " + token)
                            .headers()
                            .map())
                    .doesNotContainKey("set-cookie");
            assertThat(get("/exports", cookies, null).statusCode()).isEqualTo(200);
        }
    }

    @Test
    void a_session_of_a_browser_opens_no_call_of_the_api() throws Exception {
        String admin = people.createAccount(Role.ADMIN, null);
        try (WebSession browser = new WebSession(port).signIn(admin)) {
            String cookies = browser.header().strip().substring("Cookie: ".length());
            assertThat(get("/api/v1/records", cookies, null).statusCode()).isEqualTo(401);
        }
    }

    @Test
    void the_push_socket_of_another_site_is_not_opened() throws Exception {
        assertThat(push("http://evil.example")).contains("403");
        assertThat(push("http://localhost:" + port)).doesNotContain("403");
    }

    private String push(String origin) throws Exception {
        try (Socket socket = new Socket("localhost", port)) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write("""
                    GET /VAADIN/push?v-r=push&X-Atmosphere-Transport=websocket HTTP/1.1\r
                    Host: localhost:%d\r
                    Origin: %s\r
                    Upgrade: websocket\r
                    Connection: Upgrade\r
                    Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r
                    Sec-WebSocket-Version: 13\r
                    \r
                    """.formatted(port, origin).getBytes(StandardCharsets.US_ASCII));
            return new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII))
                    .readLine();
        }
    }

    @Test
    void files_of_the_portal_are_the_owners_alone() throws Exception {
        Path folder = data.resolve("uploads");
        assertThat(Files.getPosixFilePermissions(folder)).isEqualTo(PosixFilePermissions.fromString("rwx------"));
        Path file = Files.writeString(folder.resolve("new-" + port), "x");
        assertThat(Files.getPosixFilePermissions(file)).isEqualTo(PosixFilePermissions.fromString("rw-------"));
        Files.delete(file);
    }

    @Test
    void no_page_and_no_swagger_runs_inline_scripts_without_a_nonce() throws Exception {
        HttpResponse<String> page = get("/login", "", null);
        String policy = page.headers().firstValue("Content-Security-Policy").orElseThrow();
        assertThat(policy).doesNotContain("script-src 'self' 'unsafe-inline'").contains("'nonce-");
        assertThat(get("/login", "", null).headers().firstValue("Content-Security-Policy"))
                .isNotEqualTo(page.headers().firstValue("Content-Security-Policy"));
        assertThat(get("/swagger-ui/index.html", "", null).headers().firstValue("Content-Security-Policy"))
                .hasValue(ScriptPolicy.OF_API);
    }

    private HttpResponse<String> get(String path, String cookies, @Nullable String bearer) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:%d%s".formatted(port, path)))
                .header("Accept", "text/html, */*")
                .header("Cookie", cookies);
        if (bearer != null) {
            request.header("Authorization", bearer);
        }
        return client.send(request.build(), BodyHandlers.ofString());
    }
}
