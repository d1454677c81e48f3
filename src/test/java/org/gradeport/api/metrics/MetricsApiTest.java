package org.gradeport.api.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;
import org.gradeport.api.ApiTestBase;
import org.gradeport.security.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;

class MetricsApiTest extends ApiTestBase {

    private static final String METRICS = "/api/v1/export-metrics";

    @Autowired
    JdbcClient database;

    @Autowired
    Clock clock;

    String operator = "";

    @BeforeEach
    void open() {
        operator = token(Role.OPERATOR);
    }

    @AfterEach
    void clear() {
        database.sql("delete from node where name = 'api-node'").update();
    }

    @Test
    void a_real_export_shows_in_every_answer() throws Exception {
        long id = exported();
        as(operator, get(METRICS + "/stats").param("days", "7"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.days").value(7))
                .andExpect(jsonPath("$.total").value(greaterThanOrEqualTo(1)))
                .andExpect(jsonPath("$.ready").value(greaterThanOrEqualTo(1)))
                .andExpect(jsonPath("$.failed").isNumber())
                .andExpect(jsonPath("$.cancelled").isNumber())
                .andExpect(jsonPath("$.success_rate").isNumber())
                .andExpect(jsonPath("$.avg_duration_seconds").isNumber())
                .andExpect(jsonPath("$.p95_duration_seconds").isNumber())
                .andExpect(jsonPath("$.avg_rows_per_second").isNumber())
                .andExpect(jsonPath("$.avg_size_bytes").isNumber())
                .andExpect(jsonPath("$.by_type.courses.total").isNumber())
                .andExpect(jsonPath("$.by_format.csv.total").isNumber())
                .andExpect(jsonPath("$.by_day", hasSize(7)))
                .andExpect(jsonPath("$.by_failure").isMap());
        as(operator, get(METRICS + "/slowest").param("limit", "100"))
                .andExpect(jsonPath("$[*].export_id", hasItem((int) id)));
        as(operator, get(METRICS + "/failures"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$").isArray());
        String lines = as(operator, get(METRICS + "/export.jsonl"))
                .andExpect(content().contentType(MediaType.APPLICATION_NDJSON))
                .andReturn()
                .getResponse()
                .getContentAsString();
        List<Integer> ids = lines.lines()
                .map(line -> JsonPath.<Integer>read(line, "$.export_id"))
                .toList();
        assertThat(ids).contains((int) id);
    }

    @ParameterizedTest
    @CsvSource({"owner_id, owner, -7", "schedule_id, schedule, -8", "node, node, gone"})
    void an_owner_a_schedule_and_a_node_that_are_gone_keep_their_figures(String field, String column, String value)
            throws Exception {
        long id = exported();
        as(operator, get(METRICS + "/slowest").param(field, value)).andExpect(status().isBadRequest());
        database.sql("update run_metric set %s = ? where export_id = ?".formatted(column))
                .params(value, id)
                .update();
        as(operator, get(METRICS + "/slowest").param(field, value))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$[0].export_id").value(id));
        database.sql("delete from run_metric where export_id = ?").param(id).update();
    }

    @Test
    void filters_narrow_and_wrong_values_are_refused() throws Exception {
        exported();
        for (String field : List.of("owner_id", "schedule_id", "node")) {
            as(operator, get(METRICS + "/stats").param(field, "-1"))
                    .andExpect(status().isBadRequest())
                    .andExpect(jsonPath("$.field").value(field));
        }
        as(operator, get(METRICS + "/stats").param("days", "0"))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.field").value("days"));
        as(operator, get(METRICS + "/slowest").param("limit", "0"))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.field").value("limit"));
        as(operator, get(METRICS + "/schedules/-1/baseline")).andExpect(status().isNotFound());
    }

    @Test
    void concerns_are_listed_snoozed_and_unsnoozed() throws Exception {
        database.sql("""
                        insert into node (name, version, started_at, beat_at) values
                        ('api-node', '1', utc_timestamp(6), utc_timestamp(6) - interval 5 minute)
                        """).update();
        as(operator, get("/api/v1/attention"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.items[*].key", hasItem("lost-node/api-node")))
                .andExpect(jsonPath("$.items[0].fix").isString());
        String until = clock.instant().plus(Duration.ofHours(2)).toString();
        as(operator, json(post("/api/v1/attention/snoozes"), """
                {"key":"lost-node/api-node","reason":"repair","until":"%s"}""".formatted(until)))
                .andExpect(status().isNoContent());
        as(operator, get("/api/v1/attention"))
                .andExpect(jsonPath("$.snoozed[*].concern.key", hasItem("lost-node/api-node")));
        as(operator, delete("/api/v1/attention/snoozes").param("key", "lost-node/api-node"))
                .andExpect(status().isNoContent());
        as(operator, json(post("/api/v1/attention/snoozes"), "{\"key\":\"lost-node/api-node\"}"))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.field").value("reason"));
    }

    @Test
    void a_teacher_and_a_stranger_are_refused_at_each_endpoint() throws Exception {
        String teacher = token(Role.TEACHER);
        for (String path : List.of(
                METRICS + "/stats",
                METRICS + "/slowest",
                METRICS + "/failures",
                METRICS + "/export.jsonl",
                METRICS + "/schedules/1/baseline",
                "/api/v1/attention",
                "/actuator/prometheus")) {
            as(teacher, get(path)).andExpect(status().isForbidden());
            api.perform(get(path)).andExpect(status().isUnauthorized());
        }
        as(teacher, json(post("/api/v1/attention/snoozes"), "{}")).andExpect(status().isForbidden());
        as(teacher, delete("/api/v1/attention/snoozes").param("key", "x")).andExpect(status().isForbidden());
    }

    @Test
    void a_report_is_made_now() throws Exception {
        as(operator, post(METRICS + "/report").param("days", "30"))
                .andExpect(status().isOk())
                .andExpect(content().contentType(MediaType.APPLICATION_PDF))
                .andExpect(header().string(HttpHeaders.CONTENT_DISPOSITION, startsWith("attachment")))
                .andExpect(result -> assertThat(result.getResponse().getContentAsByteArray())
                        .startsWith("%PDF".getBytes(StandardCharsets.US_ASCII)));
        as(operator, post(METRICS + "/report").param("days", "0")).andExpect(status().isBadRequest());
        as(operator, json(post(METRICS + "/report"), "{\"days\":0}")).andExpect(status().isBadRequest());
        as(operator, json(post(METRICS + "/report"), "{\"days\":7,\"weeks\":1}"))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.field").value("weeks"));
        as(token(Role.TEACHER), post(METRICS + "/report")).andExpect(status().isForbidden());
    }

    @Test
    void an_operator_downloads_no_record() throws Exception {
        long id = exported();
        as(operator, get("/api/v1/export-jobs/{id}/download", id)).andExpect(status().isForbidden());
    }

    private long exported() throws Exception {
        String admin = token(Role.ADMIN);
        String body = as(
                        admin,
                        json(
                                post("/api/v1/import-export/exports"),
                                "{\"export_type\":\"courses\",\"export_format\":\"csv\"}"))
                .andReturn()
                .getResponse()
                .getContentAsString();
        long id = JsonPath.<Integer>read(body, "$.id");
        Awaitility.await()
                .pollInSameThread()
                .until(() -> database.sql("select count(*) from run_metric where export_id = ?")
                                .param(id)
                                .query(Long.class)
                                .single()
                        == 1);
        return id;
    }
}
