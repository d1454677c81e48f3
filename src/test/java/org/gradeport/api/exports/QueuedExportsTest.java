package org.gradeport.api.exports;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;

import com.jayway.jsonpath.JsonPath;
import org.gradeport.api.ApiTestBase;
import org.gradeport.export.run.ExportWorkers;
import org.gradeport.security.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class QueuedExportsTest extends ApiTestBase {

    @Autowired
    ExportWorkers workers;

    @BeforeEach
    void exports_wait() {
        workers.stop();
    }

    @AfterEach
    void workers_go_on() {
        workers.start();
    }

    @Test
    void a_waiting_export_has_its_place_in_the_queue() throws Exception {
        String token = token(Role.ADMIN);
        String other = token(Role.ADMIN);
        request(token);
        String second = request(token);
        String others = request(other);
        as(token, get(second)).andExpect(jsonPath("$.queue_position").value(3));
        as(other, get(others)).andExpect(jsonPath("$.queue_position").value(2));
    }

    private String request(String token) throws Exception {
        String answer = body(as(
                token, json(post(ExportsController.PATH), "{\"export_type\":\"courses\",\"export_format\":\"csv\"}")));
        return ExportsController.PATH + "/" + JsonPath.<Integer>read(answer, "$.id");
    }
}
