package org.gradeport.api.openapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import java.util.Set;
import org.gradeport.api.ApiTestBase;
import org.gradeport.security.Role;
import org.gradeport.testing.openapi.DescribedAnswers;
import org.gradeport.testing.openapi.Description;
import org.gradeport.testing.openapi.Operation;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import tools.jackson.databind.JsonNode;

/// Calls every operation of the API wrongly. [DescribedAnswers] compares each answer with its description.
class RefusedOperationsTest extends ApiTestBase {

    private static final String SCHEDULE =
            "{\"name\":\"Nightly\",\"request\":{\"export_type\":\"courses\",\"export_format\":\"csv\"},"
                    + "\"frequency\":\"daily\",\"time\":\"02:00\",\"zone\":\"Europe/Athens\",\"version\":1}";

    @Autowired
    JdbcClient database;

    private String admin = "";

    @BeforeEach
    void open() {
        admin = token(Role.ADMIN);
        DescribedAnswers.forget();
    }

    @AfterEach
    void clear() {
        database.sql("delete from schedule").update();
    }

    @Test
    void the_refusals_of_every_operation_are_as_they_are_described() throws Exception {
        for (Operation operation : Description.operations()) {
            api.perform(call(operation, "0"));
            as("gp_unknown", call(operation, "0"));
            as(token(Role.TEACHER), call(operation, "0"));
            as(admin, json(call(operation, "0"), SCHEDULE));
            as(admin, call(operation, "last"));
            as(admin, call(operation, "0").content("{").contentType(MediaType.APPLICATION_JSON));
            as(admin, call(operation, "0").content("<a/>").contentType(MediaType.APPLICATION_XML));
            assertThat(DescribedAnswers.of(operation))
                    .as(operation.toString())
                    .containsAll(operation.needsToken() ? Set.of(401) : Set.of())
                    .containsAll(operation.path().contains("{id}") ? Set.of(400, 404) : Set.of())
                    .containsAll(operation.takesJson() ? Set.of(400) : Set.of())
                    .containsAll(operation.hasBody() ? Set.of(415) : Set.of());
        }
    }

    @Test
    void values_outside_the_described_bounds_are_refused() throws Exception {
        String made = body(as(admin, json(post("/api/v1/export-schedules"), SCHEDULE)));
        String schedule = JsonPath.read(made, "$.id").toString();
        for (Operation operation : Description.operations()) {
            for (JsonNode parameter : operation.description().path("parameters")) {
                JsonNode bounds = parameter.path("schema");
                if (bounds.has("minimum")) {
                    String name = parameter.get("name").asString();
                    refused(operation, schedule, name, bounds.get("minimum").asLong() - 1);
                    // Some lists answer later pages empty.
                    long most = name.equals("page")
                            ? Integer.MAX_VALUE
                            : bounds.get("maximum").asLong();
                    refused(operation, schedule, name, most + 1);
                }
            }
        }
    }

    private void refused(Operation operation, String id, String parameter, long value) throws Exception {
        as(admin, call(operation, id).param(parameter, Long.toString(value))).andExpect(status().isBadRequest());
    }

    private static MockHttpServletRequestBuilder call(Operation operation, String id) {
        String path = operation
                .path()
                .replace("{id}", id)
                .replace("{type}", "students")
                .replace("{filter}", "none");
        return request(HttpMethod.valueOf(operation.method()), path);
    }
}
