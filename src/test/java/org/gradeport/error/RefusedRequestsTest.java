package org.gradeport.error;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.gradeport.testing.ServerTest;
import org.gradeport.testing.SlowBody;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

/// Requests that the server refuses before the portal sees them, and requests of callers who are not signed in.
@ServerTest
@ExtendWith(OutputCaptureExtension.class)
class RefusedRequestsTest {

    private static final int PATIENCE_MS = 15_000;

    @LocalServerPort
    int port;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/import-export/exports/%00",
                "/api/v1/import-export/exports/1%2F2",
                "/api/v1/import-export/exports/1%5C2",
                "/api/v1/import-export/exports/1;x",
                "/api/v1//import-export/exports",
                "/api/v1/import-export/exports/%ff%fe",
                "/api/v1/import-export/exports/%zz",
                "/api/v1/../v1/import-export/exports/%2e%2e"
            })
    void an_odd_path_of_the_api_is_answered_with_a_problem(String path) throws IOException {
        assertThat(answer(path, ""))
                .matches("(?s)HTTP/1.1 40[0-9].*")
                .containsIgnoringCase("application/problem+json")
                .contains("\"status\":40", "\"hint\"")
                .doesNotContain("<html", "<h1", "apache", "java.");
    }

    @Test
    void an_odd_path_of_a_page_is_answered_without_words_about_the_server() throws IOException {
        assertThat(answer("/exports/%00", "Accept: text/html\r\n"))
                .startsWith("HTTP/1.1 400")
                .doesNotContainIgnoringCase("tomcat")
                .doesNotContain("java.");
    }

    @Test
    void a_browser_may_name_any_number_of_languages() throws IOException {
        String languages =
                IntStream.range(0, 300).mapToObj(i -> "en;q=0." + (i + 100)).collect(Collectors.joining(","));
        assertThat(answer("/login", "Accept: text/html\r\nAccept-Language: %s\r\n".formatted(languages)))
                .startsWith("HTTP/1.1 200");
    }

    @Test
    void a_form_of_a_page_whose_session_has_ended_asks_to_load_the_page_again() throws Exception {
        HttpRequest form = HttpRequest.newBuilder(URI.create("http://localhost:%d/link/x/again".formatted(port)))
                .header("Accept", "text/html")
                .POST(BodyPublishers.noBody())
                .build();
        try (HttpClient browser = HttpClient.newHttpClient()) {
            HttpResponse<String> answer = browser.send(form, BodyHandlers.ofString());
            assertThat(answer.statusCode()).isEqualTo(403);
            assertThat(answer.body()).contains("load the page again").doesNotContain("administrator");
        }
    }

    @Test
    void a_stranger_may_send_less_than_a_signed_in_caller() throws IOException {
        try (SlowBody body = new SlowBody(
                port, "POST /api/v1/auth/token", "Content-Type: application/json\r\nContent-Length: 70000\r\n")) {
            assertThat(body.status()).isEqualTo(413);
        }
    }

    @Test
    void a_text_forges_no_line_of_the_log(CapturedOutput output) {
        IllegalStateException cause =
                new IllegalStateException("bad\n2026-01-01T00:00:00.000Z  INFO forged\r\u001B[2K\u202Eover");
        LoggerFactory.getLogger("test").warn("name a\r\n2026-01-01 forged \u001B[31m \u2028 \u202E", cause);
        assertThat(output.getAll().lines())
                .noneMatch(line -> line.startsWith("2026-01-01"))
                .anyMatch(line -> line.startsWith("  | 2026-01-01 forged ?[31m ? ?"))
                .anyMatch(line -> line.startsWith("  | 2026-01-01T00:00:00.000Z  INFO forged??[2K?over"))
                .anyMatch(line -> line.startsWith("\tat "));
    }

    private String answer(String path, String headers) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(PATIENCE_MS);
            String request =
                    "GET %s HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n%s\r\n".formatted(path, headers);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
