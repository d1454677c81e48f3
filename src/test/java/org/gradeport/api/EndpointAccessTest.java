package org.gradeport.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gradeport.security.Role;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// Calls every endpoint as an operator, who reads no record, and as a teacher, who does not operate the portal. A new
/// endpoint must be added here.
class EndpointAccessTest extends ApiTestBase {

    private static final String EXPORT = "{\"export_type\":\"students\",\"export_format\":\"csv\"}";
    private static final String SCHEDULE = "{\"name\":\"Nightly\",\"request\":" + EXPORT
            + ",\"frequency\":\"daily\",\"time\":\"02:00\",\"zone\":\"Europe/Athens\"}";

    /// Method, path, the allowed roles among `operator` and `teacher`; then the body.
    private static final String ENDPOINTS = """
            POST   /api/v1/auth/token                                   operator teacher
            GET    /api/v1/export-types                                 operator teacher
            GET    /api/v1/export-formats                               operator teacher
            GET    /api/v1/export-types/{type}/filters/{filter}/choices teacher
            POST   /api/v1/import-export/exports                        teacher EXPORT
            GET    /api/v1/import-export/exports                        operator teacher
            GET    /api/v1/import-export/exports/{id}                   operator
            POST   /api/v1/import-export/exports/{id}/retry             operator
            DELETE /api/v1/import-export/exports/{id}                   operator
            GET    /api/v1/export-jobs/{id}/download                    -
            POST   /api/v1/export-schedules                             teacher SCHEDULE
            GET    /api/v1/export-schedules                             operator teacher
            GET    /api/v1/export-schedules/{id}                        operator
            PUT    /api/v1/export-schedules/{id}                        - SCHEDULE
            PATCH  /api/v1/export-schedules/{id}                        - SCHEDULE
            POST   /api/v1/export-schedules/{id}/pause                  operator
            POST   /api/v1/export-schedules/{id}/resume                 operator
            POST   /api/v1/export-schedules/{id}/run                    operator
            POST   /api/v1/export-schedules/{id}/test                   -
            GET    /api/v1/export-schedules/{id}/next-runs              operator
            GET    /api/v1/export-schedules/{id}/runs                   operator
            POST   /api/v1/export-schedules/preview                     operator teacher SCHEDULE
            DELETE /api/v1/export-schedules/{id}                        -
            GET    /api/v1/export-metrics/stats                         operator
            GET    /api/v1/export-metrics/slowest                       operator
            GET    /api/v1/export-metrics/failures                      operator
            GET    /api/v1/export-metrics/schedules/{id}/baseline       operator
            GET    /api/v1/export-metrics/export.jsonl                  operator
            POST   /api/v1/export-metrics/report                        operator
            GET    /api/v1/attention                                    operator
            POST   /api/v1/attention/snoozes                            operator EMPTY
            DELETE /api/v1/attention/snoozes                            operator
            GET    /api/v1/retention/policy                             operator
            PUT    /api/v1/retention/policy                             - POLICY
            GET    /api/v1/retention/preview                            operator
            POST   /api/v1/retention/run                                - SWEEP
            GET    /api/v1/retention/runs                               operator
            GET    /api/v1/retention/runs/{id}/files                    operator
            GET    /api/v1/records                                      -
            POST   /api/v1/records/import                               -
            GET    /link/{secret}                                       -
            GET    /link/{secret}/file                                  -
            HEAD   /link/{secret}/file                                  -
            POST   /link/{secret}/again                                 -
            """;

    private static final Map<String, String> BODIES = Map.of(
            "EXPORT", EXPORT,
            "SCHEDULE", SCHEDULE,
            "POLICY", "{\"version\":0}",
            "SWEEP", "{\"token\":\"x\"}",
            "EMPTY", "{}");

    @Autowired
    ForeignResources anothers;

    @BeforeEach
    void an_administrator_has_exported_the_students() {
        anothers.make();
    }

    @AfterEach
    void clear() {
        anothers.remove();
    }

    @Test
    void every_endpoint_of_the_api_and_of_links_is_named() {
        RequestMappingHandlerMapping mapping =
                context.getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class);
        Set<String> there = mapping.getHandlerMethods().entrySet().stream()
                .filter(each -> each.getValue().getBeanType().getName().startsWith("org.gradeport."))
                .flatMap(each -> each.getKey().getMethodsCondition().getMethods().stream()
                        .flatMap(method ->
                                each.getKey().getPatternValues().stream().map(path -> method + " " + path)))
                .collect(Collectors.toSet());
        assertThat(endpoints().map(endpoint -> endpoint.method() + " " + endpoint.path()))
                .containsExactlyInAnyOrderElementsOf(there);
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"OPERATOR", "TEACHER"})
    void each_endpoint_admits_the_right_roles_and_gives_no_record(Role role) throws Exception {
        accounts.signIn(role, role == Role.TEACHER ? "nobody" : null);
        Authentication signedIn = SecurityContextHolder.getContext().getAuthentication();
        String token = token();
        List<String> wrong = new ArrayList<>();
        for (Endpoint endpoint : endpoints().toList()) {
            MockHttpServletResponse answer = knock(endpoint, token, signedIn);
            if (isShut(answer) == endpoint.isFor(role)) {
                wrong.add(endpoint + ": " + answer.getStatus() + " " + answer.getErrorMessage());
            }
            assertThat(anothers.records()).as(endpoint.toString()).noneMatch(text(answer)::contains);
        }
        assertThat(wrong).isEmpty();
    }

    private MockHttpServletResponse knock(Endpoint endpoint, String token, @Nullable Authentication signedIn)
            throws Exception {
        String path = endpoint.path()
                .replace("{id}", String.valueOf(anothers.idFor(endpoint.path())))
                .replace("{type}", "students")
                .replace("{filter}", "class")
                .replace("{secret}", anothers.secret());
        var request = MockMvcRequestBuilders.request(HttpMethod.valueOf(endpoint.method()), path)
                .param("key", "x");
        if (path.startsWith("/link/")) {
            // Links open in a browser, where people sign in by the form.
            request.with(authentication(Objects.requireNonNull(signedIn))).with(csrf());
        } else {
            request.header(HttpHeaders.AUTHORIZATION, "Bearer " + token);
        }
        String body = BODIES.get(endpoint.body());
        if (body != null) {
            request.contentType(MediaType.APPLICATION_JSON).content(body);
        } else if (path.endsWith("/import")) {
            request.contentType(MediaType.MULTIPART_FORM_DATA);
        }
        return api.perform(request).andReturn().getResponse();
    }

    /// A wrong value or a wrong state is an answer to an allowed caller.
    private static boolean isShut(MockHttpServletResponse answer) {
        assertThat(answer.getStatus()).isLessThan(500);
        return answer.getStatus() == 403 || answer.getStatus() == 404;
    }

    private static String text(MockHttpServletResponse answer) {
        return new String(answer.getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8);
    }

    private static Stream<Endpoint> endpoints() {
        return ENDPOINTS.lines().map(Endpoint::read);
    }

    private static String word(Role role) {
        return role.name().toLowerCase(java.util.Locale.ROOT);
    }

    private record Endpoint(String method, String path, List<String> rest) {

        static Endpoint read(String line) {
            String[] parts = line.split(" +");
            return new Endpoint(parts[0], parts[1], List.of(parts).subList(2, parts.length));
        }

        boolean isFor(Role role) {
            return rest.contains(word(role));
        }

        String body() {
            return rest.getLast();
        }
    }
}
