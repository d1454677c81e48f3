package org.gradeport.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.gradeport.security.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.web.servlet.ResultActions;

/// Odd requests are 400, and the answer contains no name of a Java type.
class OddRequestsTest extends ApiTestBase {

    private static final String EXPORTS = "/api/v1/import-export/exports";
    private static final String SCHEDULES = "/api/v1/export-schedules";

    private String admin = "";

    @BeforeEach
    void open() {
        admin = token(Role.ADMIN);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    {"export_type":"grades","columns":[null]}           | columns.[0]
                    {"export_type":"grades","columns":"score"}          | columns
                    {"export_type":"grades","sort":[null]}              | sort.[0]
                    {"export_type":"grades","options":{"about":null}}   | options.about
                    {"export_type":"grades","filters":{"score_min":null}} | filters.score_min
                    {"export_type":{}}                                  | export_type
                    """)
    void a_body_of_an_export_with_values_of_other_kinds(String body, String field) throws Exception {
        refused(as(admin, ApiTestBase.json(post(EXPORTS), body)))
                .andExpect(jsonPath("$.field").value(field));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    {"request":{"export_type":"grades","sort":[null]}} | request.sort.[0]
                    {"days":[null]}                                    | days.[0]
                    {"starts_on":"soon"}                               | starts_on
                    """)
    void a_body_of_a_schedule_with_values_of_other_kinds(String body, String field) throws Exception {
        refused(as(admin, ApiTestBase.json(post(SCHEDULES), body)))
                .andExpect(jsonPath("$.field").value(field));
    }

    @Test
    void a_policy_with_an_empty_rule() throws Exception {
        refused(as(admin, ApiTestBase.json(put("/api/v1/retention/policy"), "{\"version\":0,\"rules\":[null]}")))
                .andExpect(jsonPath("$.field").value("rules.[0]"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "1", "\"text\"", "{\"username\":{}}", "{\"username\":1e999999999}", "{", ""})
    void a_sign_in_that_is_none(String body) throws Exception {
        refused(api.perform(ApiTestBase.json(post("/api/v1/auth/token"), body)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/import-export/exports?created_from=+999999999-01-01T00:00:00Z",
                "/api/v1/import-export/exports?created_from=yesterday",
                "/api/v1/import-export/exports?size=many"
            })
    void a_parameter_out_of_range(String address) throws Exception {
        refused(as(admin, get(address)));
    }

    @Test
    void a_search_that_is_too_long() throws Exception {
        refused(as(
                        admin,
                        get("/api/v1/export-types/grades/filters/school/choices")
                                .param("text", "x".repeat(5_000))))
                .andExpect(jsonPath("$.field").value("text"));
    }

    private static ResultActions refused(ResultActions answer) throws Exception {
        answer.andExpect(status().isBadRequest()).andExpect(jsonPath("$.detail").isNotEmpty());
        assertThat(body(answer))
                .doesNotContainPattern("(java|org|tools|com)\\.[a-z]+|Feature\\.|Exception|\\$\\w+Body");
        return answer;
    }
}
