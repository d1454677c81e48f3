package org.gradeport.error;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.gradeport.security.Role;
import org.gradeport.security.account.TestAccounts;
import org.gradeport.testing.ServerTest;
import org.gradeport.testing.SlowBody;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.web.server.context.WebServerApplicationContext;

/// Bodies over the limit at a real server, with or without a declared length.
@ServerTest
@ExtendWith(OutputCaptureExtension.class)
class LargeBodiesTest {

    private static final int CHUNK = 1 << 18;
    private static final int CHUNKS_OVER_THE_LIMIT = 5;

    @Autowired
    WebServerApplicationContext portal;

    @Autowired
    TestAccounts accounts;

    HttpClient client = HttpClient.newHttpClient();
    int port;

    @BeforeEach
    void open() {
        port = Objects.requireNonNull(portal.getWebServer()).getPort();
    }

    @AfterEach
    void close() {
        client.close();
    }

    @ParameterizedTest
    @CsvSource({
        "POST /api/v1/auth/token,                         application/json",
        "POST /api/v1/import-export/exports,              application/json",
        "POST /api/v1/export-schedules,                   application/json",
        "PUT /api/v1/retention/policy,                    application/json",
        "POST /api/v1/export-metrics/report?days=7,       application/x-www-form-urlencoded",
        "PUT /api/v1/retention/policy,                    application/x-www-form-urlencoded",
        "POST /login,                                     application/x-www-form-urlencoded",
        "PUT /login,                                      application/x-www-form-urlencoded",
        "POST /vaadinServlet/,                            application/x-www-form-urlencoded"
    })
    void a_body_over_the_limit_is_refused_before_it_is_read(String call, String type, CapturedOutput output)
            throws Exception {
        String headers = "Accept: */*\r\nContent-Type: %s\r\nAuthorization: Bearer %s\r\n"
                .formatted(type, accounts.token(Role.ADMIN));
        try (SlowBody declared = new SlowBody(port, call, headers + "Content-Length: 60000000\r\n")) {
            declared.send(piece(type));
            assertThat(declared.status()).isEqualTo(413);
        }
        try (SlowBody chunked = new SlowBody(port, call, headers + "Transfer-Encoding: chunked\r\n")) {
            for (int n = 0; n < CHUNKS_OVER_THE_LIMIT; n++) {
                chunked.send((Integer.toHexString(CHUNK) + "\r\n").getBytes(StandardCharsets.US_ASCII));
                chunked.send(n == 0 ? piece(type) : "a".repeat(CHUNK).getBytes(StandardCharsets.US_ASCII));
                chunked.send("\r\n".getBytes(StandardCharsets.US_ASCII));
            }
            assertThat(chunked.status()).isEqualTo(413);
        }
        assertThat(output).doesNotContain("ERROR");
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void a_program_that_continues_to_send_gets_the_reason_and_a_hint(boolean chunked) throws Exception {
        BodyPublisher whole = BodyPublishers.ofString("{\"username\":\"%s\"}".formatted("a".repeat(8_000_000)));
        HttpResponse<String> answer =
                post("/api/v1/auth/token", "application/json", chunked ? BodyPublishers.fromPublisher(whole) : whole);
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(JsonPath.<String>read(answer.body(), "$.detail")).contains("nothing was changed");
        assertThat(JsonPath.<String>read(answer.body(), "$.hint")).contains("GRADEPORT_REQUEST_MAX_SIZE");
    }

    @Test
    void a_person_who_sends_too_much_gets_a_page() throws Exception {
        HttpRequest form = request("/login", "application/x-www-form-urlencoded")
                .header("Accept", "text/html")
                .POST(BodyPublishers.ofString("username=" + "a".repeat(3_000_000)))
                .build();
        HttpResponse<String> answer = client.send(form, BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("Too much at once");
    }

    @Test
    void a_body_within_the_limit_is_read() throws Exception {
        String body = "{\"username\":\"%s\",\"password\":\"x\"}".formatted("a".repeat(60_000));
        assertThat(post("/api/v1/auth/token", "application/json", BodyPublishers.ofString(body))
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void a_form_with_too_many_fields_is_the_caller_s_fault(CapturedOutput output) throws Exception {
        String form = IntStream.range(0, 5_000).mapToObj(n -> "f" + n + "=").collect(Collectors.joining("&"));
        HttpResponse<String> answer =
                post("/login", "application/x-www-form-urlencoded", BodyPublishers.ofString(form));
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(output).doesNotContain("ERROR");
    }

    private static byte[] piece(String type) {
        String begin = type.endsWith("json") ? "{\"username\":\"" : "username=";
        return (begin + "a".repeat(CHUNK - begin.length())).getBytes(StandardCharsets.US_ASCII);
    }

    private HttpResponse<String> post(String path, String type, BodyPublisher body) throws Exception {
        return client.send(request(path, type).POST(body).build(), BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String path, String type) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Content-Type", type);
    }
}
