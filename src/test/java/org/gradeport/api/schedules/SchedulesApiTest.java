package org.gradeport.api.schedules;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasSize;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.patch;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.gradeport.security.Role;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpHeaders;

class SchedulesApiTest extends SchedulesApiFixture {

    @Test
    void a_schedule_is_created_once_for_each_key_and_listed_and_read() throws Exception {
        String first = body(as(admin, json(post(PATH), DAILY.formatted("")).header("Idempotency-Key", "k1"))
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.sentence").value("Every day at 02:00 (Europe/Athens)"))
                .andExpect(jsonPath("$.missed").value("run"))
                .andExpect(jsonPath("$.overlap").value("skip"))
                .andExpect(jsonPath("$.skip_empty").value(false))
                .andExpect(jsonPath("$.enabled").value(true))
                .andExpect(jsonPath("$.ownerless").value(false))
                .andExpect(jsonPath("$.next_run").isString())
                .andExpect(jsonPath("$.last_runs", empty())));
        int id = JsonPath.<Integer>read(first, "$.id");
        as(admin, json(post(PATH), DAILY.formatted("")).header("Idempotency-Key", "k1"))
                .andExpect(header().string(HttpHeaders.LOCATION, PATH + "/" + id))
                .andExpect(jsonPath("$.id").value(id));
        as(admin, get(PATH))
                .andExpect(jsonPath("$.total").value(1))
                .andExpect(jsonPath("$.scheduler_enabled").value(true))
                .andExpect(jsonPath("$.items[0].id").value(id));
        as(admin, get(ONE, id))
                .andExpect(jsonPath("$.name").value("Nightly"))
                .andExpect(jsonPath("$.request.export_type").value("courses"));
    }

    @Test
    void a_schedule_is_replaced_or_changed_in_part_but_not_over_anothers_change() throws Exception {
        int id = made("");
        int version = version(id);
        as(admin, json(patch(ONE, id), "{\"time\":\"04:00\",\"missed\":\"skip\",\"version\":%d}".formatted(version)))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.time").value("04:00"))
                .andExpect(jsonPath("$.missed").value("skip"))
                .andExpect(jsonPath("$.name").value("Nightly"))
                .andExpect(jsonPath("$.zone").value("Europe/Athens"));
        as(admin, json(put(ONE, id), DAILY.formatted(",\"version\":" + version)))
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.hint").isString());
        as(admin, json(put(ONE, id), DAILY.formatted(",\"version\":" + version(id))))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.time").value("02:00"))
                .andExpect(jsonPath("$.missed").value("run"));
        as(admin, json(patch(ONE, id), "{\"frequency\":\"weekly\",\"days\":[\"MON\"],\"time\":\"01:00\"}"))
                .andExpect(jsonPath("$.sentence").value("Every Monday at 01:00 (Europe/Athens)"));
    }

    @Test
    void one_whose_rule_cannot_be_read_is_listed_read_and_corrected_like_any_other() throws Exception {
        int sound = made("");
        int broken = made("");
        database.sql("update schedule set zone = 'Mars/Base' where id = ?")
                .param(broken)
                .update();
        as(admin, get(PATH))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.total").value(2));
        as(admin, get(ONE, sound)).andExpect(jsonPath("$.rule_error").isEmpty());
        as(admin, get(ONE, broken))
                .andExpect(jsonPath("$.rule_error", containsString("Mars/Base")))
                .andExpect(jsonPath("$.sentence", containsString("delete it")))
                .andExpect(jsonPath("$.frequency").value("daily"))
                .andExpect(jsonPath("$.zone").value("Mars/Base"));
        as(admin, get(ONE + "/next-runs", broken))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.sentence", containsString("cannot be read")))
                .andExpect(jsonPath("$.next_runs", empty()));
        refused(broken, "{\"name\":\"Still\"}", "zone");
        as(admin, json(patch(ONE, broken), "{\"zone\":\"Europe/Athens\"}"))
                .andExpect(jsonPath("$.rule_error").isEmpty())
                .andExpect(jsonPath("$.next_run").isString())
                .andExpect(jsonPath("$.sentence").value("Every day at 02:00 (Europe/Athens)"));
    }

    @Test
    void first_and_last_day_are_set_kept_and_removed_by_null() throws Exception {
        int id = made(",\"starts_on\":\"2130-01-07\",\"ends_on\":\"2130-02-07\"");
        as(admin, json(patch(ONE, id), "{\"name\":\"Kept\"}"))
                .andExpect(jsonPath("$.starts_on").value("2130-01-07"))
                .andExpect(jsonPath("$.ends_on").value("2130-02-07"))
                .andExpect(jsonPath("$.next_run").value("2130-01-07T00:00:00Z"));
        as(admin, json(patch(ONE, id), "{\"ends_on\":null}"))
                .andExpect(jsonPath("$.starts_on").value("2130-01-07"))
                .andExpect(jsonPath("$.ends_on").isEmpty());
        as(admin, json(patch(ONE, id), "{\"starts_on\":null,\"ends_on\":\"2040-02-07\"}"))
                .andExpect(jsonPath("$.starts_on").isEmpty())
                .andExpect(jsonPath("$.ends_on").value("2040-02-07"));
        as(admin, json(put(ONE, id), DAILY.formatted(",\"ends_on\":null,\"version\":" + version(id))))
                .andExpect(jsonPath("$.ends_on").isEmpty());
        refused(id, "{\"starts_on\":\"2130-01-07\",\"ends_on\":\"2129-01-07\"}", "ends_on");
        as(admin, json(patch(ONE, id), "{\"from\":\"2130-01-07\"}")).andExpect(status().isBadRequest());
        as(admin, json(patch(ONE, id), "{\"starts_on\":\"soon\"}")).andExpect(status().isBadRequest());
    }

    @Test
    void one_is_not_replaced_without_the_version_that_was_read() throws Exception {
        int id = made("");
        refused(as(admin, json(put(ONE, id), DAILY.formatted(""))), "version");
    }

    @Test
    void a_pause_until_a_moment_is_ended_by_resuming() throws Exception {
        int id = made("");
        as(admin, json(post(ONE + "/pause", id), "{\"until\":\"2040-01-01T00:00:00Z\"}"))
                .andExpect(jsonPath("$.enabled").value(true))
                .andExpect(jsonPath("$.paused_until").value("2040-01-01T00:00:00Z"))
                .andExpect(jsonPath("$.next_run").value("2040-01-01T00:00:00Z"));
        as(admin, post(ONE + "/resume", id))
                .andExpect(jsonPath("$.paused_until").isEmpty());
        as(admin, json(post(ONE + "/pause", id), "{\"until\":null}"))
                .andExpect(jsonPath("$.enabled").value(false))
                .andExpect(jsonPath("$.paused_until").isEmpty());
    }

    @Test
    void a_teacher_whose_every_run_would_be_refused_creates_none() throws Exception {
        as(token(Role.TEACHER), json(post(PATH), DAILY.formatted("")))
                .andExpect(status().isForbidden())
                .andExpect(jsonPath("$.detail", containsString("not linked to a teacher of the records")));
    }

    @Test
    void a_schedule_on_a_record_that_its_owner_may_not_see_is_refused() throws Exception {
        int id = made("");
        String elsewhere = REQUEST.replace("}", ",\"filters\":{\"school\":\"elsewhere\"}}");
        String whole = DAILY.formatted(",\"version\":" + version(id)).replace(REQUEST, elsewhere);
        refused(as(admin, json(post(PATH), whole)), "filters.school");
        refused(as(admin, json(put(ONE, id), whole)), "filters.school");
        refused(id, "{" + elsewhere + "}", "filters.school");
    }

    @Test
    void a_schedule_is_paused_resumed_and_deleted() throws Exception {
        int id = made("");
        as(admin, get(ONE + "/next-runs", id).param("count", "5")).andExpect(jsonPath("$.next_runs", hasSize(5)));
        as(admin, get(ONE + "/next-runs", id).param("count", "0"))
                .andExpect(jsonPath("$.field").value("count"));
        as(admin, post(ONE + "/pause", id))
                .andExpect(jsonPath("$.enabled").value(false))
                .andExpect(jsonPath("$.next_run").isEmpty());
        as(admin, get(ONE + "/next-runs", id)).andExpect(jsonPath("$.next_runs", empty()));
        as(admin, json(post(ONE + "/pause", id), "{\"until\":\"2020-01-01T00:00:00Z\"}"))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.field").value("until"));
        as(admin, post(ONE + "/resume", id))
                .andExpect(jsonPath("$.enabled").value(true))
                .andExpect(jsonPath("$.next_run").isString());
        as(admin, delete(ONE, id)).andExpect(status().isNoContent());
        as(admin, get(ONE, id)).andExpect(status().isNotFound());
    }

    @Test
    void a_run_by_hand_is_an_export_of_the_schedule_and_in_its_history() throws Exception {
        int id = made(",\"notify\":false");
        String export = body(as(admin, post(ONE + "/run", id))
                .andExpect(status().isAccepted())
                .andExpect(jsonPath("$.schedule_id").value(id))
                .andExpect(jsonPath("$.name").value("Nightly")));
        int number = JsonPath.<Integer>read(export, "$.id");
        Awaitility.await()
                .pollInSameThread()
                .atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> as(admin, get(ONE + "/runs", id))
                        .andExpect(jsonPath("$.total").value(1))
                        .andExpect(jsonPath("$.items[0].kind").value("now"))
                        .andExpect(jsonPath("$.items[0].export_id").value(number))
                        .andExpect(jsonPath("$.items[0].outcome").value("ready")));
    }

    @Test
    void recipients_are_given_in_one_word_in_a_list_or_in_full() throws Exception {
        int id = made("");
        notify(id, "true").andExpect(jsonPath("$.notify.owner").value(true));
        notify(id, "false").andExpect(jsonPath("$.notify.owner").value(false));
        notify(id, "[\"a@b.example\"]")
                .andExpect(jsonPath("$.notify.owner").value(true))
                .andExpect(jsonPath("$.notify.addresses", contains("a@b.example")));
        notify(id, "{\"owner\":false,\"addresses\":[\"c@d.example\"],\"attach\":true}")
                .andExpect(jsonPath("$.notify.owner").value(false))
                .andExpect(jsonPath("$.notify.addresses", contains("c@d.example")))
                .andExpect(jsonPath("$.notify.attach").value(true));
        refused(notify(id, "[\"nobody\"]"), "notify.addresses");
        refused(notify(id, "{\"addresses\":[null]}"), "notify.addresses");
        as(token(Role.TEACHER), json(post(PATH), DAILY.formatted(",\"notify\":[\"a@b.example\"]")))
                .andExpect(status().isForbidden());
    }

    @Test
    void teachers_see_their_own_and_operators_run_but_do_not_create() throws Exception {
        int id = made(",\"notify\":false");
        String teacher = token(Role.TEACHER);
        as(teacher, get(PATH)).andExpect(jsonPath("$.items", empty()));
        as(teacher, get(ONE, id)).andExpect(status().isNotFound());
        as(teacher, post(ONE + "/pause", id)).andExpect(status().isNotFound());
        as(teacher, delete(ONE, id)).andExpect(status().isNotFound());
        String operator = token(Role.OPERATOR);
        as(operator, post(ONE + "/pause", id)).andExpect(jsonPath("$.enabled").value(false));
        as(operator, post(ONE + "/run", id)).andExpect(status().isAccepted());
        as(operator, json(post(PATH), DAILY.formatted(""))).andExpect(status().isForbidden());
        as(operator, delete(ONE, id)).andExpect(status().isForbidden());
        api.perform(get(PATH)).andExpect(status().isUnauthorized());
    }
}
