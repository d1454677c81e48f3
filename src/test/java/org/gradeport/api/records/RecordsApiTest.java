package org.gradeport.api.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.gradeport.school.oneroster.SmallZip;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;

/// The import by REST.
class RecordsApiTest extends ImportApiTestBase {

    @Autowired
    DataSource pool;

    @Test
    void a_zip_is_checked_and_a_wrong_one_is_unprocessable() throws Exception {
        send("", Files.readAllBytes(Path.of("src/test/resources/oneroster/oulad-oneroster-1.2.zip")))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.applied").value(false))
                .andExpect(jsonPath("$.accept").isEmpty())
                .andExpect(jsonPath("$.counts.students").value(12_400));
        send("", new byte[] {1, 2, 3})
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.findings[0].severity").value("error"));
    }

    @Test
    void an_invalid_upload_is_refused_by_name() throws Exception {
        send("", new byte[0])
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.field").value("file"));
        send("?mode=try", zip(SmallZip.school()))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.allowed", hasItem("apply")));
        send("?mode=apply&accept=everything", zip(SmallZip.school()))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.allowed", hasItems("many_missing", "no_rows")));
        as(admin, post(IMPORT).contentType(MediaType.MULTIPART_FORM_DATA)).andExpect(status().isBadRequest());
        for (String broken : List.of(
                "--x\r\nbroken",
                "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a\0.zip\"\r\n\r\nzip\r\n--x--",
                "--x\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n\r\n--x--".formatted("n".repeat(1_000)))) {
            as(
                            admin,
                            post(IMPORT)
                                    .contentType("multipart/form-data; boundary=x")
                                    .content(broken))
                    .andExpect(status().isBadRequest())
                    .andExpect(jsonPath("$.field").value("file"));
        }
        assertThat(state()).contains("0 persons");
    }

    @Test
    void a_snapshot_that_lacks_most_records_writes_nothing_until_that_is_accepted() throws Exception {
        apply("", SmallZip.school()).andExpect(jsonPath("$.applied").value(true));
        String before = state();
        SmallZip less = lessResults().change("users.csv", "Άννα", "Someone else");
        apply("", less)
                .andExpect(status().isConflict())
                .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON))
                .andExpect(jsonPath("$.hint", containsString("accept=many_missing,no_rows")))
                .andExpect(jsonPath("$.applied").value(false))
                .andExpect(jsonPath("$.findings[*].code", hasItems("many_missing", "no_rows")))
                .andExpect(jsonPath("$.findings[*].message", hasItem(containsString("lacks 2 of 2 active records"))));
        apply("&accept=many_missing", less).andExpect(status().isConflict());
        assertThat(state()).isEqualTo(before);
        apply("&accept=many_missing,no_rows", less)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.applied").value(true));
        assertThat(state()).contains("Someone else", "0 results");
    }

    @Test
    void a_check_lists_the_warnings_to_accept() throws Exception {
        apply("", SmallZip.school()).andExpect(status().isOk());
        send("", zip(lessResults()))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.accept", hasItems("many_missing", "no_rows")));
    }

    @Test
    void an_answer_tells_what_the_zip_does_to_each_file_and_school() throws Exception {
        apply("", SmallZip.school()).andExpect(jsonPath("$.files[0].added").value(2));
        send("", zip(lessResults().change("users.csv", "Άννα", "Someone else")))
                .andExpect(jsonPath("$.files[?(@.file == 'users.csv')].examples[0].fields[0]", hasItem("givenName")))
                .andExpect(jsonPath("$.files[?(@.file == 'results.csv')].deactivated", hasItem(2)))
                .andExpect(jsonPath("$.files[?(@.file == 'results.csv')].examples[0].sourced_id", hasItem("g1")))
                .andExpect(jsonPath("$.schools[0].sourced_id").value("s1"))
                .andExpect(jsonPath("$.schools[0].active").value(2))
                .andExpect(jsonPath("$.schools[0].deactivated").value(2));
    }

    @Test
    void the_last_imports_keep_their_figures_and_no_names() throws Exception {
        apply("", SmallZip.school());
        apply("", SmallZip.school().change("users.csv", "Άννα", "Someone else"));
        as(admin, get("/api/v1/records"))
                .andExpect(jsonPath("$.imports.length()").value(2))
                .andExpect(jsonPath("$.imports[0].files[?(@.file == 'users.csv')].changed", hasItem(1)))
                .andExpect(jsonPath("$.imports[1].files[?(@.file == 'users.csv')].added", hasItem(3)))
                .andExpect(jsonPath("$.last_import.files[?(@.file == 'users.csv')].changed", hasItem(1)));
        assertThat(rows("select files from import_run")).hasSize(2).noneMatch(files -> files.contains("Someone"));
    }

    @Test
    void a_second_import_while_one_runs_is_a_conflict_that_says_when_to_try_again() throws Exception {
        try (Connection other = pool.getConnection();
                Statement statement = other.createStatement()) {
            statement.execute("select get_lock(concat('gradeport.import.', md5(database())), 0)");
            for (String mode : List.of("check", "apply")) {
                send("?mode=" + mode, zip(SmallZip.school()))
                        .andExpect(status().isConflict())
                        .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON))
                        .andExpect(header().string("Retry-After", "30"))
                        .andExpect(jsonPath("$.detail", containsString("Another import is running")));
            }
            statement.execute("select release_lock(concat('gradeport.import.', md5(database())))");
        }
        apply("", SmallZip.school()).andExpect(jsonPath("$.applied").value(true));
    }

    @Test
    void mode_and_what_is_accepted_may_be_parts_of_the_form() throws Exception {
        apply("", SmallZip.school()).andExpect(status().isOk());
        send("", zip(lessResults()), Map.of("mode", "apply")).andExpect(status().isConflict());
        send("", zip(lessResults()), Map.of("mode", "apply", "accept", "no_rows,many_missing"))
                .andExpect(jsonPath("$.applied").value(true));
    }

    @Test
    void the_description_explains_the_zip_and_the_acceptance() throws Exception {
        String call = "$.paths['" + IMPORT + "'].post";
        api.perform(get("/v3/api-docs"))
                .andExpect(jsonPath(call + ".parameters[*].name", hasItems("mode", "accept")))
                .andExpect(jsonPath(call + ".responses.409").exists())
                .andExpect(jsonPath(call + ".requestBody.content['multipart/form-data'].schema.properties.file.format")
                        .value("binary"));
    }
}
