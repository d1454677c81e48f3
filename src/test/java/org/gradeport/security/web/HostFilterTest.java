package org.gradeport.security.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import org.gradeport.base.PortalProperties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import tools.jackson.databind.json.JsonMapper;

class HostFilterTest {

    private final HostFilter hostFilter = filter("https://exports.school.example");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "exports.school.example",
                "EXPORTS.school.example",
                "localhost",
                "127.0.0.1",
                "gradeport.internal"
            })
    void the_portals_names_are_served(String host) throws Exception {
        assertThat(get(host, "/exports")).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"evil.example", "exports.school.example.evil.example", "192.0.2.66", ""})
    void another_host_is_refused(String host) throws Exception {
        assertThat(get(host, "/exports")).isEqualTo(400);
        assertThat(get(host, "/api/v1/export-types")).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://localhost:8080", "http://127.0.0.1:8080", "http://[::1]:8080"})
    void any_host_is_served_until_the_portal_has_a_base_url(String baseUrl) throws Exception {
        HostFilter fresh = filter(baseUrl);
        assertThat(answer(fresh, request("school-server", "/login"))).isEqualTo(200);
        MockHttpServletRequest call = request("school-server", "/VAADIN/push");
        call.addHeader("Origin", "http://school-server:8080");
        assertThat(answer(fresh, call)).isEqualTo(200);
        call = request("school-server", "/VAADIN/push");
        call.addHeader("Origin", "https://evil.example");
        assertThat(answer(fresh, call)).isEqualTo(403);
    }

    @Test
    void a_health_check_may_name_any_host_and_a_request_the_address_at_which_it_arrived() throws Exception {
        assertThat(get("10.0.0.5", "/actuator/health/readiness")).isEqualTo(200);
        assertThat(get("10.0.0.5", "/actuator/info")).isEqualTo(400);
        MockHttpServletRequest request = request("10.0.0.5", "/exports");
        request.setLocalAddr("10.0.0.5");
        assertThat(answer(request)).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example",
                "null",
                "http://localhost:3000",
                "https://exports.school.example:8443",
                "%"
            })
    void the_push_connection_refuses_pages_of_other_sites(String origin) throws Exception {
        assertThat(push(origin)).isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://exports.school.example", "http://localhost:8080"})
    void the_push_connection_serves_the_portals_own_pages(String origin) throws Exception {
        assertThat(push(origin)).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /exports, v-r=uidl&v-uiId=0",
        "GET, /, v%2Dr=init",
        "GET, /VAADIN/%70ush, ''",
        "POST, /%6Cogin, ''"
    })
    void so_do_the_calls_of_a_page_however_they_are_written(String method, String path, String query) throws Exception {
        MockHttpServletRequest call = request("localhost", path);
        call.setMethod(method);
        call.setQueryString(query);
        call.addHeader("Origin", "https://evil.example");
        assertThat(answer(call)).isEqualTo(403);
    }

    @ParameterizedTest
    @CsvSource({"https://evil.example, 403", "null, 403", "http://localhost:8080, 200"})
    void so_does_the_form_of_the_sign_in(String origin, int status) throws Exception {
        MockHttpServletRequest form = request("localhost", "/login");
        form.setMethod("POST");
        form.addHeader("Origin", origin);
        assertThat(answer(form)).isEqualTo(status);
    }

    @Test
    void programs_may_call_from_another_site_and_get_a_problem() throws Exception {
        MockHttpServletRequest call = request("localhost", "/api/v1/auth/token");
        call.setMethod("POST");
        call.addHeader("Origin", "https://evil.example");
        assertThat(answer(call)).isEqualTo(200);
        MockHttpServletResponse refused = new MockHttpServletResponse();
        hostFilter.doFilter(request("evil.example", "/%61pi/v1/none"), refused, new MockFilterChain());
        assertThat(refused.getContentType()).isEqualTo("application/problem+json");
    }

    private int get(String host, String path) throws Exception {
        return answer(request(host, path));
    }

    private int push(String origin) throws Exception {
        MockHttpServletRequest request = request("localhost", "/VAADIN/push");
        request.addHeader("Origin", origin);
        return answer(request);
    }

    private static MockHttpServletRequest request(String host, String path) {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", path);
        request.setServerName(host);
        request.setServerPort(8080);
        return request;
    }

    private static HostFilter filter(String baseUrl) {
        return new HostFilter(
                new HostNames(
                        new PortalProperties(Path.of("data"), URI.create(baseUrl), "Gradeport", null),
                        new HostNames.HostProperties(List.of("gradeport.internal"))),
                new JsonMapper());
    }

    private int answer(MockHttpServletRequest request) throws Exception {
        return answer(hostFilter, request);
    }

    private static int answer(HostFilter filter, MockHttpServletRequest request) throws Exception {
        MockHttpServletResponse response = new MockHttpServletResponse();
        filter.doFilter(request, response, new MockFilterChain());
        return response.getStatus();
    }
}
