package org.gradeport.api.schedules;

import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;

import java.util.List;
import org.junit.jupiter.api.Test;

class ScheduleRulesApiTest extends SchedulesApiFixture {

    @Test
    void a_preview_shows_the_effect_of_a_change_of_the_clocks() throws Exception {
        preview(
                        "{\"frequency\":\"daily\",\"time\":\"03:30\",\"zone\":\"Europe/Athens\",\"from\":\"2027-03-27\",\"count\":3}")
                .andExpect(jsonPath("$.sentence").value("Every day at 03:30 (Europe/Athens)"))
                .andExpect(jsonPath("$.next_runs", hasSize(3)))
                .andExpect(jsonPath("$.next_runs[0].at").value("2027-03-27T01:30:00Z"))
                .andExpect(jsonPath("$.next_runs[0].note").isEmpty())
                .andExpect(jsonPath("$.next_runs[1].at").value("2027-03-28T01:00:00Z"))
                .andExpect(jsonPath("$.next_runs[1].local").value("2027-03-28T04:00:00+03:00"))
                .andExpect(jsonPath("$.next_runs[1].note").value("28 Mar 03:30 does not exist, runs 04:00"))
                .andExpect(jsonPath("$.next_runs[2].at").value("2027-03-29T00:30:00Z"));
    }

    @Test
    void a_preview_lists_from_a_day_on_what_begins_and_ends_on_others() throws Exception {
        preview("{\"frequency\":\"daily\",\"time\":\"03:30\",\"zone\":\"UTC\",\"from\":\"2027-03-27\","
                        + "\"starts_on\":\"2027-03-29\",\"ends_on\":\"2027-03-30\"}")
                .andExpect(jsonPath("$.next_runs", hasSize(2)))
                .andExpect(jsonPath("$.next_runs[0].at").value("2027-03-29T03:30:00Z"));
    }

    @Test
    void cron_has_five_fields_or_six_that_begin_with_seconds() throws Exception {
        String rule = "{\"cron\":\"%s\",\"zone\":\"Europe/Athens\",\"from\":\"2027-03-01\",\"count\":1}";
        preview(rule.formatted("0 2 * * MON"))
                .andExpect(jsonPath("$.next_runs[0].at").value("2027-03-01T00:00:00Z"));
        preview(rule.formatted("30 0 2 * * MON"))
                .andExpect(jsonPath("$.next_runs[0].at").value("2027-03-01T00:00:30Z"));
        refused(preview(rule.formatted("0 2 * *")), "cron");
        refused(preview(rule.formatted("0 0 30 2 *")), "cron");
    }

    @Test
    void a_day_outside_1900_to_9999_is_refused() throws Exception {
        int id = made("");
        String rule = "{\"frequency\":\"daily\",\"time\":\"03:30\",\"zone\":\"Europe/Athens\",\"%s\":\"%s\"}";
        for (String field : List.of("starts_on", "ends_on")) {
            refused(preview(rule.formatted(field, "+999999999-01-01")), field);
            refused(preview(rule.formatted(field, "1899-12-31")), field);
            refused(id, "{\"%s\":\"+10000-01-01\"}".formatted(field), field);
        }
        refused(preview(rule.formatted("from", "+999999999-01-01")), "from");
        refused(preview(rule.formatted("from", "+10000-01-01T00:00:00Z")), "from");
        refused(as(admin, json(post(PATH + "/" + id + "/pause"), "{\"until\":\"+10000-01-01T00:00:00Z\"}")), "until");
    }

    @Test
    void a_first_day_in_thousands_of_years_is_found_at_once() throws Exception {
        String rule =
                "{\"frequency\":\"daily\",\"time\":\"03:30\",\"zone\":\"Europe/Athens\",\"starts_on\":\"9998-01-05\"}";
        preview(rule).andExpect(jsonPath("$.next_runs[0].local").value("9998-01-05T03:30:00+02:00"));
    }

    @Test
    void no_run_is_later_than_the_year_9999() throws Exception {
        String rule =
                "{\"frequency\":\"daily\",\"time\":\"23:00\",\"zone\":\"America/New_York\",\"from\":\"9999-12-30\"}";
        preview(rule)
                .andExpect(jsonPath("$.next_runs", hasSize(1)))
                .andExpect(jsonPath("$.next_runs[0].local").value("9999-12-30T23:00:00-05:00"));
    }

    @Test
    void wrong_words_are_refused_with_the_allowed_ones() throws Exception {
        int id = made("");
        refused(id, "{\"zone\":\"Europe/Athen\"}", "zone").andExpect(jsonPath("$.allowed", hasItem("Europe/Athens")));
        refused(id, "{\"frequency\":\"fortnightly\"}", "frequency").andExpect(jsonPath("$.allowed", hasItem("daily")));
        refused(id, "{\"missed\":\"perhaps\"}", "missed")
                .andExpect(jsonPath("$.allowed", containsInAnyOrder("run", "skip")));
        refused(id, "{\"overlap\":\"perhaps\"}", "overlap")
                .andExpect(jsonPath("$.allowed", containsInAnyOrder("skip", "queue")));
        refused(as(admin, json(post(PATH), "{\"name\":\"Nothing\"}")), "request");
    }
}
