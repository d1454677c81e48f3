package org.gradeport.api.openapi;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.patch;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.google.common.primitives.Bytes;
import com.jayway.jsonpath.JsonPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.awaitility.Awaitility;
import org.gradeport.api.ApiTestBase;
import org.gradeport.export.run.ExportWorkers;
import org.gradeport.retention.OldFiles;
import org.gradeport.school.oneroster.SmallZip;
import org.gradeport.security.Role;
import org.gradeport.security.account.TestAccounts;
import org.gradeport.testing.EmptyRecords;
import org.gradeport.testing.openapi.DescribedAnswers;
import org.gradeport.testing.openapi.Description;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;

/// Calls every operation of the API. [DescribedAnswers] compares each answer with its description.
class EveryOperationTest extends ApiTestBase {

    private static final String EXPORTS = "/api/v1/import-export/exports";
    private static final String SCHEDULES = "/api/v1/export-schedules";
    private static final String METRICS = "/api/v1/export-metrics";
    private static final String RETENTION = "/api/v1/retention";
    private static final String COURSES = "{\"export_type\":\"courses\",\"export_format\":\"csv\"}";
    private static final String NIGHTLY = "{\"name\":\"Nightly\",\"request\":" + COURSES
            + ",\"frequency\":\"daily\",\"time\":\"02:00\",\"zone\":\"Europe/Athens\"}";

    @TempDir
    Path folder = Path.of("");

    @Autowired
    ExportWorkers workers;

    @Autowired
    OldFiles oldFiles;

    @Autowired
    EmptyRecords records;

    @Autowired
    JdbcClient database;

    @Autowired
    Clock clock;

    private String admin = "";

    @BeforeEach
    void open() {
        oldFiles.clear();
        admin = token(Role.ADMIN);
        DescribedAnswers.forget();
    }

    @AfterEach
    void clear() {
        workers.start();
        database.sql("delete from schedule").update();
        database.sql("delete from node where name = 'described'").update();
        records.restore();
        oldFiles.clear();
    }

    @Test
    void every_operation_succeeds_with_an_answer_as_it_is_described() throws Exception {
        signs_in();
        imports();
        exports();
        schedules();
        figures();
        sweeps();
        assertThat(Description.operations())
                .allSatisfy(operation -> assertThat(DescribedAnswers.of(operation))
                        .as(operation.toString())
                        .anyMatch(status -> status < 300));
    }

    private void signs_in() throws Exception {
        String name = accounts.createAccount(Role.ADMIN, null);
        ok(
                json(
                        post("/api/v1/auth/token"),
                        "{\"username\":\"%s\",\"password\":\"%s\"}".formatted(name, TestAccounts.PASSWORD)),
                200);
    }

    private void imports() throws Exception {
        ok(zip(SmallZip.school(), "?mode=check"), 200);
        ok(zip(SmallZip.school(), "?mode=apply"), 200);
        String results = SmallZip.school().text("results.csv");
        ok(
                zip(
                        SmallZip.school().with("results.csv", results.substring(0, results.indexOf('\n') + 1)),
                        "?mode=apply"),
                409);
        ok(zip(SmallZip.school().with("results.csv", "none"), "?mode=check"), 422);
        String loaded = ok(get("/api/v1/records"), 200);
        ok(post("/api/v1/records/imports/{id}/undo", JsonPath.<Integer>read(loaded, "$.imports[0].id")), 200);
    }

    private AbstractMockHttpServletRequestBuilder<?> zip(SmallZip school, String mode) throws IOException {
        byte[] zip = Files.readAllBytes(school.write(folder));
        byte[] head =
                "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.zip\"\r\n\r\n".getBytes(UTF_8);
        return post("/api/v1/records/import" + mode)
                .contentType("multipart/form-data; boundary=x")
                .content(Bytes.concat(head, zip, "\r\n--x--\r\n".getBytes(UTF_8)));
    }

    private void exports() throws Exception {
        ok(get("/api/v1/export-types"), 200);
        ok(get("/api/v1/export-formats"), 200);
        ok(get("/api/v1/export-types/students/filters/class/choices"), 200);
        workers.stop();
        String waiting = "/" + id(ok(json(post(EXPORTS), COURSES), 202));
        ok(get("/api/v1/export-jobs" + waiting + "/download"), 503);
        ok(delete(EXPORTS + waiting), 202);
        ok(get("/api/v1/export-jobs" + waiting + "/download"), 409);
        ok(post(EXPORTS + waiting + "/retry"), 202);
        ok(post(EXPORTS + waiting + "/retry"), 409);
        workers.start();
        downloads(waiting);
        ok(get(EXPORTS), 200);
        ok(delete(EXPORTS + waiting).param("purge", "true"), 204);
    }

    private void downloads(String id) throws Exception {
        Awaitility.await().until(() -> ok(get(EXPORTS + id), 200), export -> export.contains("\"ready\""));
        String file = "/api/v1/export-jobs" + id + "/download";
        ok(get(file), 200);
        ok(get(file).header("Range", "bytes=0-1"), 206);
        ok(get(file).header("Range", "bytes=99999999-"), 416);
        ok(get(file).header("If-None-Match", "*"), 304);
        ok(get(file).header("If-Match", "\"other\""), 412);
    }

    private void schedules() throws Exception {
        String one = SCHEDULES + "/" + id(ok(json(post(SCHEDULES), NIGHTLY), 201));
        ok(json(put(one), NIGHTLY.replaceFirst("\\{", "{\"version\":1,")), 200);
        ok(json(patch(one), "{\"name\":\"Daily\",\"notify\":true,\"ends_on\":null}"), 200);
        ok(json(patch(one), "{\"name\":\"Nightly\",\"version\":999}"), 409);
        ok(post(one + "/pause"), 200);
        ok(post(one + "/resume"), 200);
        ok(post(one + "/run"), 202);
        ok(post(one + "/test"), 202);
        ok(get(one), 200);
        ok(get(SCHEDULES), 200);
        ok(get(one + "/next-runs"), 200);
        ok(get(one + "/runs"), 200);
        ok(
                json(
                        post(SCHEDULES + "/preview"),
                        "{\"frequency\":\"daily\",\"time\":\"03:30\",\"zone\":\"Europe/Athens\"}"),
                200);
        ok(get(METRICS + "/schedules" + one.substring(SCHEDULES.length()) + "/baseline"), 204);
        ok(delete(one), 204);
    }

    private void figures() throws Exception {
        ok(get(METRICS + "/stats"), 200);
        ok(get(METRICS + "/slowest"), 200);
        ok(get(METRICS + "/failures"), 200);
        ok(get(METRICS + "/export.jsonl"), 200);
        ok(json(post(METRICS + "/report"), "{\"days\":7}"), 200);
        database.sql("insert into node (name, version, started_at, beat_at) values"
                        + " ('described', '1', utc_timestamp(6), utc_timestamp(6) - interval 5 minute)")
                .update();
        Instant until = clock.instant().plus(Duration.ofHours(4));
        ok(
                json(
                        post("/api/v1/attention/snoozes"),
                        "{\"key\":\"lost-node/described\",\"reason\":\"It is being repaired\",\"until\":\"%s\"}"
                                .formatted(until)),
                204);
        ok(get("/api/v1/attention"), 200);
        ok(delete("/api/v1/attention/snoozes").param("key", "lost-node/described"), 204);
    }

    private void sweeps() throws Exception {
        oldFiles.make("courses", "csv", 31);
        ok(json(put(RETENTION + "/policy"), "{\"version\":0,\"default\":{\"action\":\"delete\",\"days\":30}}"), 200);
        ok(json(put(RETENTION + "/policy"), "{\"version\":0}"), 409);
        ok(get(RETENTION + "/policy"), 200);
        ok(get(RETENTION + "/preview").accept("text/csv"), 200);
        String preview = ok(get(RETENTION + "/preview"), 200);
        String body = "{\"token\":\"%s\"}".formatted(JsonPath.<String>read(preview, "$.token"));
        int sweep = id(ok(json(post(RETENTION + "/run"), body), 200));
        ok(json(post(RETENTION + "/run"), body), 409);
        ok(get(RETENTION + "/runs"), 200);
        ok(get(RETENTION + "/runs/" + sweep + "/files"), 200);
    }

    private String ok(AbstractMockHttpServletRequestBuilder<?> call, int status) throws Exception {
        return body(as(admin, call).andExpect(status().is(status)));
    }

    private static int id(String answer) {
        return JsonPath.<Integer>read(answer, "$.id");
    }
}
