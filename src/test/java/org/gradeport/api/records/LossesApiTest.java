package org.gradeport.api.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import org.gradeport.school.oneroster.SmallZip;
import org.junit.jupiter.api.Test;

/// Losses of an import, and its undo, by REST.
class LossesApiTest extends ImportApiTestBase {

    @Test
    void a_deleted_term_is_a_conflict_with_all_that_it_would_cost() throws Exception {
        apply("", SmallZip.school()).andExpect(status().isOk());
        String before = state();
        SmallZip delta = SmallZip.empty()
                .with(
                        "manifest.csv",
                        SmallZip.school()
                                .text("manifest.csv")
                                .replace(",bulk", ",absent")
                                .replace("academicSessions,absent", "academicSessions,delta"))
                .with("academicSessions.csv", """
                        sourcedId,status,dateLastModified,title,type,startDate,endDate,parentSourcedId,schoolYear
                        t1,tobedeleted,2026-11-20T08:00:00.000Z,,,,,,
                        """);
        apply("", delta)
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.accept", hasItem("school_missing")))
                .andExpect(jsonPath("$.losses[?(@.file == 'results.csv')].deactivated", hasItem(2)))
                .andExpect(jsonPath("$.schools[?(@.file == 'enrollments.csv')].active", hasItem(3)));
        assertThat(state()).isEqualTo(before);
        apply("&accept=school_missing", delta)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.losses[?(@.file == 'results.csv')].active", hasItem(2)));
    }

    @Test
    void the_last_import_is_undone_once() throws Exception {
        apply("", SmallZip.school());
        apply("&accept=many_missing,no_rows", lessResults());
        int id = JsonPath.read(
                as(admin, get("/api/v1/records")).andReturn().getResponse().getContentAsString(), "$.imports[0].id");
        String call = "/api/v1/records/imports/%d/undo".formatted(id);
        as(admin, post(call))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.counts.results").value(2))
                .andExpect(jsonPath("$.imports[0].undoable").value(false))
                .andExpect(jsonPath("$.imports[0].undone_at").isNotEmpty())
                .andExpect(jsonPath("$.imports[0].undone_by").isNotEmpty());
        assertThat(rows("select concat_ws(' ', sourced_id, score) from result where active"))
                .hasSize(2);
        as(admin, post(call))
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.detail", containsString("already undone")));
        as(admin, post("/api/v1/records/imports/%d/undo".formatted(id + 1_000))).andExpect(status().isNotFound());
    }
}
