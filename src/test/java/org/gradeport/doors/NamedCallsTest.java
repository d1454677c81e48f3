package org.gradeport.doors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.gradeport.security.Role;
import org.gradeport.security.account.TestAccounts;
import org.gradeport.testing.ServerTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.databind.json.JsonMapper;

/// Calls that once failed in the portal, at the real server.
@ServerTest
class NamedCallsTest {

    private static final String EXPORT = "{\"export_type\":\"students\",\"export_format\":\"csv\"}";

    @LocalServerPort
    int port;

    @Autowired
    TestAccounts accounts;

    @Autowired
    JsonMapper json;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    POST /api/v1/import-export/exports                          | Content-Type: */*                   | 415
                    POST /api/v1/import-export/exports                          | Content-Type: x                     | 415
                    POST /api/v1/import-export/exports                          | Content-Type: multipart/form-data   | 415
                    POST /api/v1/import-export/exports                          | Content-Type: application/yaml      | 415
                    POST /api/v1/import-export/exports                          | Content-Type: application/xml       | 415
                    POST /api/v1/import-export/exports                          | Accept: application/xml             | 202
                    GET /api/v1/export-types                                    | Accept: application/yaml            | 200
                    GET /api/v1/export-types                                    | Accept: ///                         | 200
                    GET /api/v1/import-export/exports/0x1                       | X: y                                | 400
                    GET /api/v1/import-export/exports/%EF%BC%91                 | X: y                                | 400
                    POST /api/v1/import-export/exports                          | Idempotency-Key: κλειδί             | 202
                    GET /api/v1/export-metrics/stats?node=%C3%BC                | X: y                                | 400
                    GET /api/v1/export-metrics/stats?export_type=%F0%9F%98%80   | X: y                                | 400
                    GET /api/v1/export-metrics/stats?format=%C3%BC              | X: y                                | 200
                    GET /api/v1/export-metrics/schedules/987654/baseline        | X: y                                | 404
                    GET /api/v1/retention/runs/987654/files                     | X: y                                | 404
                    GET /actuator/env                                           | Accept: text/html                   | 404
                    GET /actuator/none/at/all                                   | X: y                                | 404
                    GET /api/v1/none                                            | Accept: text/html                   | 404
                    GET /%61pi/v1/none                                          | Accept: text/html                   | 404
                    GET /%61pi/v1/%2e%2e/none                                   | Accept: text/html                   | 400
                    GET //api/v1/export-types                                   | X: y                                | 400
                    GET //                                                      | X: y                                | 400
                    BREW /api/v1/export-types                                   | X: y                                | 400
                    """)
    void a_call_is_answered_with_its_status_and_a_problem(String call, String header, int status) throws IOException {
        String type = header.startsWith("Content-Type") ? header : header + "\r\nContent-Type: application/json";
        String answer = call(call, type, EXPORT);
        assertThat(answer).startsWith("HTTP/1.1 " + status + " ");
        if (status >= 400) {
            assertThat(answer).containsIgnoringCase("Content-Type: application/problem+json");
        } else {
            assertThat(answer).containsIgnoringCase("Content-Type: application/json");
        }
    }

    @Test
    void a_refusal_names_the_parameter_and_its_value() throws IOException {
        assertThat(call("GET /api/v1/export-metrics/stats?owner_id=0x7", "X: y", ""))
                .startsWith("HTTP/1.1 400 ")
                .contains("owner_id", "0x7");
    }

    @Test
    void a_name_that_an_object_has_twice_is_refused() throws IOException {
        String body = EXPORT.replace("{", "{\"export_type\":\"courses\",");
        assertThat(call("POST /api/v1/import-export/exports", "Content-Type: application/json", body))
                .startsWith("HTTP/1.1 400 ")
                .doesNotContain("jackson");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    /api/v1/import-export/exports | application/json                  | {"name":"\u00ff"} | 400
                    /api/v1/import-export/exports | application/json;charset=klingon  | {}                 | 415
                    /login                        | application/x-www-form-urlencoded | username=%ff       | 400
                    /login                        | application/x-www-form-urlencoded | username=%zz       | 400
                    """)
    void a_body_with_a_broken_encoding_is_refused(String path, String type, String body, int status)
            throws IOException {
        String call = "POST %s HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nAuthorization: Bearer %s\r\n"
                        .formatted(path, accounts.token(Role.ADMIN))
                + "Content-Type: %s\r\nContent-Length: %d\r\n\r\n%s".formatted(type, body.length(), body);
        assertThat(Raw.answer(port, call.getBytes(StandardCharsets.ISO_8859_1))).startsWith("HTTP/1.1 " + status + " ");
    }

    @Test
    void a_body_has_fifty_levels_at_most() {
        assertThatNoException().isThrownBy(() -> json.readTree("[".repeat(50) + "]".repeat(50)));
        assertThatThrownBy(() -> json.readTree("[".repeat(51) + "]".repeat(51)))
                .isInstanceOf(StreamConstraintsException.class);
    }

    @Test
    void a_body_with_too_many_values_or_too_long_a_text_is_refused_without_a_java_name() throws IOException {
        for (String body : new String[] {
            "{\"name\":\"%s\"}".formatted("a".repeat(200_000)),
            "{\"columns\":[%s\"a\"]}".formatted("\"a\",".repeat(150_000))
        }) {
            assertThat(call("POST /api/v1/import-export/exports", "Content-Type: application/json", body))
                    .startsWith("HTTP/1.1 413 ")
                    .contains("too deep")
                    .doesNotContain("Stream");
        }
    }

    private String call(String call, String headers, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        String head = "%s HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nAuthorization: Bearer %s\r\n%s\r\n"
                        .formatted(call, accounts.token(Role.ADMIN), headers)
                + (call.startsWith("GET") ? "\r\n" : "Content-Length: %d\r\n\r\n%s".formatted(bytes.length, body));
        return Raw.answer(port, head.getBytes(StandardCharsets.UTF_8));
    }
}
