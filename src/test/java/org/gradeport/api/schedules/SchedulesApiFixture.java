package org.gradeport.api.schedules;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.patch;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import org.gradeport.api.ApiTestBase;
import org.gradeport.security.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.ResultActions;

/// Shared by tests of schedules in the API: the token of an administrator; there is no schedule.
abstract class SchedulesApiFixture extends ApiTestBase {

    static final String PATH = "/api/v1/export-schedules";
    static final String ONE = PATH + "/{id}";
    static final String REQUEST = "\"request\":{\"export_type\":\"courses\",\"export_format\":\"csv\"}";
    static final String DAILY = "{\"name\":\"Nightly\"," + REQUEST
            + ",\"frequency\":\"daily\",\"time\":\"02:00\",\"zone\":\"Europe/Athens\"%s}";

    @Autowired
    JdbcClient database;

    String admin = "";

    @BeforeEach
    void open() {
        admin = token(Role.ADMIN);
    }

    @AfterEach
    void clear() {
        database.sql("delete from schedule").update();
        database.sql("delete from idempotency_key").update();
    }

    int made(String more) throws Exception {
        return JsonPath.<Integer>read(
                body(as(admin, json(post(PATH), DAILY.formatted(more))).andExpect(status().isCreated())), "$.id");
    }

    int version(int id) throws Exception {
        return JsonPath.<Integer>read(body(as(admin, get(ONE, id))), "$.version");
    }

    ResultActions notify(int id, String who) throws Exception {
        return as(admin, json(patch(ONE, id), "{\"notify\":%s}".formatted(who)));
    }

    ResultActions preview(String rule) throws Exception {
        return as(admin, json(post(PATH + "/preview"), rule));
    }

    ResultActions refused(int id, String change, String field) throws Exception {
        return refused(as(admin, json(patch(ONE, id), change)), field);
    }

    static ResultActions refused(ResultActions answer, String field) throws Exception {
        return answer.andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.field").value(field));
    }
}
