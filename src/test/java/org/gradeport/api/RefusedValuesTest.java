package org.gradeport.api;

import static org.hamcrest.Matchers.hasItem;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.gradeport.security.Role;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Values that no list and no figure can have.
class RefusedValuesTest extends ApiTestBase {

    @ParameterizedTest
    @CsvSource({
        "/api/v1/import-export/exports?export_type=grade,     export_type,   grades",
        "/api/v1/import-export/exports?export_format=xls,     export_format, excel",
        "/api/v1/import-export/exports?status=done,           status,        ready",
        "/api/v1/export-metrics/stats?export_type=grade,      export_type,   grades",
        "/api/v1/export-metrics/slowest?export_format=xls,    export_format, excel",
        "/api/v1/export-metrics/failures?export_type=grade,   export_type,   grades"
    })
    void an_unknown_value_of_a_filter_is_refused_with_the_allowed_ones(String path, String field, String allowed)
            throws Exception {
        as(token(Role.ADMIN), get(path))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.field").value(field))
                .andExpect(jsonPath("$.allowed", hasItem(allowed)));
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/export-metrics/report,          days,    '{\"days\":7.9}'",
        "/api/v1/export-schedules/preview,       count,   '{\"cron\":\"0 2 * * *\",\"zone\":\"UTC\",\"count\":2.5}'",
        "/api/v1/export-schedules,               version, '{\"version\":0.5}'"
    })
    void a_fraction_of_a_whole_number_is_refused(String path, String field, String body) throws Exception {
        as(token(Role.ADMIN), json(post(path), body))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.field").value(field))
                .andExpect(jsonPath("$.detail")
                        .value("The body's “%s” is not as expected: a whole number.".formatted(field)));
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/export-schedules/preview,  starts_on, -1,           a day such as 2027-03-28",
        "/api/v1/export-schedules/preview,  ends_on,   '\"\"',       a day such as 2027-03-28",
        "/api/v1/export-schedules,          starts_on, -1,           a day such as 2027-03-28",
        "/api/v1/export-schedules,          ends_on,   '\" \"',      a day such as 2027-03-28",
        "/api/v1/export-schedules/7/pause,  until,     '\"\"',       a time such as 2027-03-28T01:00:00Z",
        "/api/v1/export-schedules/7/pause,  until,     4102444800,   a time such as 2027-03-28T01:00:00Z",
        "/api/v1/attention/snoozes,         until,     4102444800.5, a time such as 2027-03-28T01:00:00Z"
    })
    void a_day_or_a_time_that_is_no_text_or_blank_is_refused(String path, String field, String value, String expected)
            throws Exception {
        as(token(Role.ADMIN), json(post(path), "{\"%s\":%s}".formatted(field, value)))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.field").value(field))
                .andExpect(jsonPath("$.detail")
                        .value("The body's “%s” is not as expected: %s.".formatted(field, expected)));
    }
}
