package org.gradeport.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.gradeport.security.Role;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.test.web.servlet.ResultActions;

/// An `Idempotency-Key` that is used again.
class UsedKeysTest extends ApiTestBase {

    private static final String EXPORT =
            "{\"export_type\":\"courses\",\"export_format\":\"csv\",\"filters\":{\"text\":\"x\",\"active\":\"true\"}%s}";
    private static final String SCHEDULE = "{\"name\":\"Nightly\",\"request\":" + EXPORT.formatted("")
            + ",\"frequency\":\"daily\",\"time\":\"02:00\",\"zone\":\"Europe/Athens\"%s}";

    private final String key = UUID.randomUUID().toString();

    @ParameterizedTest
    @CsvSource({
        "/api/v1/import-export/exports, ',\"name\":\"Another\"',     ?purge=true",
        "/api/v1/export-schedules,      ',\"missed\":\"skip\"', ''"
    })
    void another_body_is_refused_and_the_same_is_not_found_after_a_deletion(String path, String more, String how)
            throws Exception {
        String token = token(Role.ADMIN);
        String form = path.endsWith("exports") ? EXPORT : SCHEDULE;
        long id = JsonPath.<Integer>read(body(send(token, path, form.formatted(""))), "$.id");
        refused(send(token, path, form.formatted(more)));
        as(token, delete(path + "/{id}" + how, id)).andExpect(status().isNoContent());
        refused(send(token, path, form.formatted(more)));
        send(token, path, form.formatted("")).andExpect(status().isNotFound());
    }

    @RepeatedTest(5)
    void one_schedule_is_made_and_answered_to_all_who_use_the_key_at_once() throws Exception {
        String token = token(Role.ADMIN);
        try (ExecutorService clients = Executors.newFixedThreadPool(4)) {
            Callable<String> client = () -> body(send(token, "/api/v1/export-schedules", SCHEDULE.formatted(""))
                    .andExpect(status().isCreated()));
            List<Future<String>> answers = clients.invokeAll(Collections.nCopies(4, client));
            Set<Integer> ids = new HashSet<>();
            for (Future<String> answer : answers) {
                ids.add(JsonPath.<Integer>read(answer.get(), "$.id"));
            }
            assertThat(ids).hasSize(1);
            as(token, delete("/api/v1/export-schedules/{id}", ids.iterator().next()))
                    .andExpect(status().isNoContent());
        }
    }

    private ResultActions send(String token, String path, String body) throws Exception {
        return as(token, json(post(path), body).header("Idempotency-Key", key));
    }

    private static void refused(ResultActions answer) throws Exception {
        answer.andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.field").value("Idempotency-Key"))
                .andExpect(jsonPath("$.detail")
                        .value("This key came with another request before. Use a new key for a new request."));
    }
}
