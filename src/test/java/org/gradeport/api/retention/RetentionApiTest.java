package org.gradeport.api.retention;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import org.gradeport.api.ApiTestBase;
import org.gradeport.retention.OldFiles;
import org.gradeport.security.Actor;
import org.gradeport.security.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class RetentionApiTest extends ApiTestBase {

    private static final String PATH = "/api/v1/retention";

    @Autowired
    OldFiles files;

    String admin = "";

    @BeforeEach
    void open() {
        admin = token(Role.ADMIN);
        files.clear();
    }

    @AfterEach
    void clear() {
        files.clear();
    }

    @Test
    void the_policy_is_read_and_replaced() throws Exception {
        as(admin, get(PATH + "/policy"))
                .andExpect(jsonPath("$.version").value(0))
                .andExpect(jsonPath("$.default.action").value("delete"))
                .andExpect(jsonPath("$.default.days").value(30))
                .andExpect(jsonPath("$.default_from").value("environment"))
                .andExpect(jsonPath("$.automatic.enabled").value(true))
                .andExpect(jsonPath("$.automatic.sentence").value(startsWith("Every day at 03:00")))
                .andExpect(jsonPath("$.automatic.next_run").isString());
        as(admin, json(put(PATH + "/policy"), """
                {"version":0,"default":{"action":"delete","days":60},
                 "rules":[{"export_type":"grades","action":"archive","days":30,"archive_days":365}]}"""))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.version").value(1))
                .andExpect(jsonPath("$.default.days").value(60))
                .andExpect(jsonPath("$.default_from").value("policy"))
                .andExpect(jsonPath("$.rules[0].export_type").value("grades"))
                .andExpect(jsonPath("$.rules[0].export_format").isEmpty())
                .andExpect(jsonPath("$.rules[0].archive_days").value(365))
                .andExpect(jsonPath("$.changed_by").value(startsWith("admin")));
        as(admin, json(put(PATH + "/policy"), "{\"version\":0}"))
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.hint").isString());
        as(admin, json(put(PATH + "/policy"), "{}"))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.field").value("version"));
        as(admin, json(put(PATH + "/policy"), "{\"version\":1,\"default\":{\"action\":\"burn\",\"days\":3}}"))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.allowed", hasSize(3)));
    }

    @Test
    void a_preview_is_applied_once() throws Exception {
        long id = files.make("courses", "csv", 31);
        String preview = as(admin, get(PATH + "/preview"))
                .andExpect(jsonPath("$.totals.delete.files").value(1))
                .andExpect(jsonPath("$.totals.delete.size_bytes").value(OldFiles.SIZE))
                .andExpect(jsonPath("$.totals.archive.files").value(0))
                .andExpect(jsonPath("$.totals.archive.oldest").isEmpty())
                .andExpect(jsonPath("$.files[0].export_id").value(id))
                .andExpect(jsonPath("$.files[0].verdict").value("delete"))
                .andReturn()
                .getResponse()
                .getContentAsString();
        as(admin, get(PATH + "/preview").accept("text/csv"))
                .andExpect(status().isOk())
                .andExpect(content().contentTypeCompatibleWith("text/csv"))
                .andExpect(content().string(containsString(id + ",Old courses,courses,csv")));
        String body = "{\"token\":\"%s\"}".formatted(JsonPath.<String>read(preview, "$.token"));
        String run = as(admin, json(post(PATH + "/run"), body))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.deleted").value(1))
                .andExpect(jsonPath("$.outcome").value("done"))
                .andExpect(jsonPath("$.bytes_freed").value(OldFiles.SIZE))
                .andReturn()
                .getResponse()
                .getContentAsString();
        as(admin, json(post(PATH + "/run"), body)).andExpect(status().isConflict());
        as(admin, json(post(PATH + "/run"), "{}"))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.field").value("token"));
        as(admin, get(PATH + "/runs"))
                .andExpect(jsonPath("$.total").value(1))
                .andExpect(jsonPath("$.items[0].by").value(startsWith("admin")));
        as(admin, get(PATH + "/runs/%d/files".formatted(JsonPath.<Integer>read(run, "$.id"))))
                .andExpect(jsonPath("$[0].export_id").value(id))
                .andExpect(jsonPath("$[0].deed").value("deleted"));
        as(admin, get(PATH + "/runs").param("size", "0")).andExpect(status().isBadRequest());
    }

    @Test
    void a_swept_file_is_gone_and_an_archived_one_is_gone_for_all_but_administrators() throws Exception {
        Actor maria = accounts.signIn(Role.TEACHER);
        String teacher = token();
        long id = files.make("courses", "csv", 31, maria.account());
        as(teacher, get("/api/v1/export-jobs/%d/download".formatted(id))).andExpect(status().isGone());
        as(admin, json(put(PATH + "/policy"), "{\"version\":0,\"default\":{\"action\":\"archive\",\"days\":30}}"))
                .andExpect(status().isOk());
        String preview =
                as(admin, get(PATH + "/preview")).andReturn().getResponse().getContentAsString();
        as(admin, json(post(PATH + "/run"), "{\"token\":\"%s\"}".formatted(JsonPath.<String>read(preview, "$.token"))))
                .andExpect(jsonPath("$.archived").value(1));
        as(teacher, get("/api/v1/export-jobs/%d/download".formatted(id)))
                .andExpect(status().isGone())
                .andExpect(jsonPath("$.detail").value(containsString("expired on")));
        as(admin, get("/api/v1/export-jobs/%d/download".formatted(id))).andExpect(status().isOk());
        as(teacher, get("/api/v1/import-export/exports/" + id))
                .andExpect(jsonPath("$.status").value("expired"));
    }

    @Test
    void operators_read_and_teachers_do_not() throws Exception {
        String operator = token(Role.OPERATOR);
        as(operator, get(PATH + "/preview")).andExpect(status().isOk());
        as(operator, json(post(PATH + "/run"), "{\"token\":\"x\"}")).andExpect(status().isForbidden());
        as(operator, json(put(PATH + "/policy"), "{\"version\":0}")).andExpect(status().isForbidden());
        String teacher = token(Role.TEACHER);
        for (String path : new String[] {"/policy", "/preview", "/runs", "/runs/1/files"}) {
            as(teacher, get(PATH + path)).andExpect(status().isForbidden());
        }
        api.perform(get(PATH + "/policy")).andExpect(status().isUnauthorized());
    }
}
