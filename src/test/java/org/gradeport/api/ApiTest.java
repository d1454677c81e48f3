package org.gradeport.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.startsWith;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Locale;
import org.awaitility.Awaitility;
import org.gradeport.security.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;

class ApiTest extends ApiTestBase {

    private static final String EXPORTS = "/api/v1/import-export/exports";

    String admin = "";

    @BeforeEach
    void open() {
        admin = token(Role.ADMIN);
    }

    @Test
    void a_request_is_accepted_and_its_file_downloaded_whole() throws Exception {
        long id = requested("{\"export_type\":\"students\",\"export_format\":\"csv\"}");
        String ready = ready(id);
        String sha256 = JsonPath.read(ready, "$.file.sha256");
        MockHttpServletResponse file = as(admin, get("/api/v1/export-jobs/{id}/download", id))
                .andExpect(status().isOk())
                .andExpect(header().string(HttpHeaders.CONTENT_DISPOSITION, startsWith("attachment; filename")))
                .andExpect(header().string(HttpHeaders.ETAG, "\"" + sha256 + "\""))
                .andReturn()
                .getResponse();
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(file.getContentAsByteArray());
        assertThat(HexFormat.of().formatHex(digest)).isEqualTo(sha256);
        assertThat(file.getContentLengthLong()).isEqualTo(file.getContentAsByteArray().length);
    }

    @Test
    void excel_is_the_format_of_a_request_that_names_none() throws Exception {
        long id = requested("{\"export_type\":\"courses\"}");
        assertThat(JsonPath.<String>read(ready(id), "$.export_format")).isEqualTo("excel");
        assertThat(JsonPath.<String>read(ready(id), "$.file.name")).endsWith(".xlsx");
    }

    @Test
    void wrong_values_are_refused_with_the_allowed_ones() throws Exception {
        refused("{\"export_type\":\"pupils\"}", "export_type").andExpect(jsonPath("$.allowed", hasItem("students")));
        refused("{\"export_type\":\"students\",\"export_format\":\"word\"}", "export_format")
                .andExpect(jsonPath("$.allowed", hasItem("excel")));
        refused("{\"export_type\":\"students\",\"columns\":[\"shoe_size\"]}", "columns[0]")
                .andExpect(jsonPath("$.hint", startsWith("Allowed are")));
        refused("{\"export_type\":\"students\",\"filters\":{\"shoe_size\":42}}", "filters.shoe_size");
        refused("{\"export_type\":\"students\",\"filters\":{\"school\":{\"a\":1}}}", "filters.school");
        refused("{}", "export_type").andExpect(jsonPath("$.allowed", hasItem("grades")));
    }

    @Test
    void a_refusal_is_in_the_language_that_the_caller_asks_for() throws Exception {
        String unknown = "/api/v1/export-types/students/filters/shoe_size/choices";
        problem(get(unknown), 400, "The dataset “students” has no filter “shoe_size”.");
        problem(get(unknown).locale(Locale.forLanguageTag("tlh")), 400, "“students”Daq Hutlhlu’: “shoe_size”");
    }

    @Test
    void all_faults_of_a_request_are_listed() throws Exception {
        refused(
                        "{\"export_type\":\"students\",\"export_format\":\"word\",\"columns\":[\"shoe_size\"],"
                                + "\"filters\":{\"hat\":1},\"name\":\"two\\nlines\"}",
                        "filters.hat")
                .andExpect(
                        jsonPath("$.faults[*].field", contains("filters.hat", "columns[0]", "export_format", "name")))
                .andExpect(jsonPath("$.faults[2].detail").value("There is no format “word”."))
                .andExpect(jsonPath("$.faults[2].allowed", hasItem("excel")));
    }

    @Test
    void a_misspelt_field_is_named() throws Exception {
        ask("{\"export_typ\":\"students\"}")
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.detail").value("The body has no field “export_typ”."))
                .andExpect(jsonPath("$.allowed", hasItem("export_type")));
        ask("{not json")
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.hint").exists());
    }

    @Test
    void unknown_paths_are_answered_with_problems_too() throws Exception {
        problem(get("/api/v1/export"), 404, "There is nothing at /api/v1/export");
        problem(put(EXPORTS), 405, "Request method 'PUT' is not supported");
        problem(get(EXPORTS).param("page", "two"), 400, "“two” is no value of “page”.");
        problem(get(EXPORTS + "/last"), 400, "“last” is no value of “id”.");
    }

    private void problem(AbstractMockHttpServletRequestBuilder<?> request, int status, String detail) throws Exception {
        as(admin, request)
                .andExpect(status().is(status))
                .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON))
                .andExpect(jsonPath("$.detail").value(detail))
                .andExpect(jsonPath("$.hint").exists());
    }

    @Test
    void columns_are_picked_and_renamed() throws Exception {
        long id = requested(
                "{\"export_type\":\"courses\",\"export_format\":\"csv\",\"options\":{\"profile\":\"machines\"},"
                        + "\"columns\":[{\"key\":\"course\",\"label\":\"What\"},\"course_code\"],\"sort\":[\"-course\"]}");
        ready(id);
        String text = as(admin, get("/api/v1/export-jobs/{id}/download", id))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
        assertThat(text).startsWith("What,Course code\r\n");
    }

    @Test
    void a_repeated_key_gives_the_same_export() throws Exception {
        String body = "{\"export_type\":\"students\",\"export_format\":\"csv\"}";
        assertThat(keyed(body, "key-1")).isEqualTo(keyed(body, "key-1")).isNotEqualTo(keyed(body, "key-2"));
    }

    @Test
    void an_export_of_somebody_else_does_not_exist() throws Exception {
        long id = requested("{\"export_type\":\"students\",\"export_format\":\"csv\"}");
        ready(id);
        String teacher = token(Role.TEACHER);
        as(teacher, get(EXPORTS + "/{id}", id)).andExpect(status().isNotFound());
        as(teacher, get("/api/v1/export-jobs/{id}/download", id)).andExpect(status().isNotFound());
        as(teacher, delete(EXPORTS + "/{id}", id)).andExpect(status().isNotFound());
    }

    @Test
    void an_operator_sees_runs_and_no_records() throws Exception {
        long id = requested("{\"export_type\":\"students\",\"export_format\":\"csv\"}");
        ready(id);
        String operator = token(Role.OPERATOR);
        as(operator, get(EXPORTS + "/{id}", id)).andExpect(status().isOk());
        as(operator, get("/api/v1/export-jobs/{id}/download", id)).andExpect(status().isForbidden());
        as(operator, post(EXPORTS).contentType(MediaType.APPLICATION_JSON).content("{\"export_type\":\"students\"}"))
                .andExpect(status().isForbidden())
                .andExpect(jsonPath("$.detail", containsString("may not")));
        as(operator, get("/api/v1/records")).andExpect(status().isForbidden());
    }

    @Test
    void nobody_gets_access_without_a_token() throws Exception {
        api.perform(get(EXPORTS)).andExpect(status().isUnauthorized());
        as("gp_wrong", get(EXPORTS)).andExpect(status().isUnauthorized());
    }

    @Test
    void signing_in_gives_a_token_and_a_wrong_password_none() throws Exception {
        api.perform(post("/api/v1/auth/token")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"username\":\"nobody\",\"password\":\"nothing at all\"}"))
                .andExpect(status().isUnauthorized())
                .andExpect(jsonPath("$.hint").exists());
    }

    @Test
    void lists_have_pages_and_refuse_wrong_ones() throws Exception {
        requested("{\"export_type\":\"students\",\"export_format\":\"csv\"}");
        as(admin, get(EXPORTS + "?size=1"))
                .andExpect(jsonPath("$.items.length()").value(1))
                .andExpect(jsonPath("$.size").value(1))
                .andExpect(jsonPath("$.total").isNumber());
        as(admin, get(EXPORTS + "?size=0")).andExpect(status().isBadRequest());
        as(admin, get(EXPORTS + "?status=done")).andExpect(jsonPath("$.allowed", hasItem("ready")));
    }

    @Test
    void it_lists_the_concerns() throws Exception {
        as(admin, get("/api/v1/export-types"))
                .andExpect(jsonPath("$[*].name", hasItem("grades")))
                .andExpect(jsonPath("$[0].default_columns").isNotEmpty());
        as(admin, get("/api/v1/export-formats"))
                .andExpect(jsonPath("$[*].name", hasItem("pdf")))
                .andExpect(jsonPath("$[0].media_type").isNotEmpty());
    }

    @Test
    void the_description_and_the_health_are_open() throws Exception {
        api.perform(get("/v3/api-docs"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.openapi", startsWith("3.1")))
                .andExpect(jsonPath("$.paths['" + EXPORTS + "']").exists());
        api.perform(get("/actuator/health/readiness")).andExpect(status().isOk());
        api.perform(get("/actuator/health/liveness")).andExpect(status().isOk());
    }

    private ResultActions ask(String body) throws Exception {
        return as(admin, post(EXPORTS).contentType(MediaType.APPLICATION_JSON).content(body));
    }

    private ResultActions refused(String body, String field) throws Exception {
        return ask(body)
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.field").value(field));
    }

    private long requested(String body) throws Exception {
        return id(ask(body));
    }

    private long keyed(String body, String key) throws Exception {
        return id(as(
                admin,
                post(EXPORTS)
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(body)
                        .header("Idempotency-Key", key + admin.substring(0, 20))));
    }

    private static long id(ResultActions answer) throws Exception {
        String body = body(answer.andExpect(status().isAccepted())
                .andExpect(header().string(HttpHeaders.LOCATION, startsWith(EXPORTS))));
        return JsonPath.<Number>read(body, "$.id").longValue();
    }

    private String ready(long id) {
        return Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(
                        () -> body(as(admin, get(EXPORTS + "/{id}", id))),
                        body -> "ready".equals(JsonPath.read(body, "$.status")));
    }
}
