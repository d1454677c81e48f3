package org.gradeport.api.records;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.gradeport.api.ApiTestBase;
import org.gradeport.school.oneroster.SmallZip;
import org.gradeport.security.Role;
import org.gradeport.testing.EmptyRecords;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.ResultActions;

/// Sends zips to the import.
abstract class ImportApiTestBase extends ApiTestBase {

    static final String IMPORT = "/api/v1/records/import";

    @TempDir
    Path folder = Path.of("");

    @Autowired
    EmptyRecords empty;

    @Autowired
    JdbcClient database;

    String admin = "";

    @BeforeEach
    void open() {
        admin = token(Role.ADMIN);
    }

    @AfterEach
    void leave_nothing() {
        empty.restore();
    }

    static SmallZip lessResults() throws IOException {
        String results = SmallZip.school().text("results.csv");
        return SmallZip.school().with("results.csv", results.substring(0, results.indexOf('\n') + 1));
    }

    final ResultActions apply(String parameters, SmallZip zip) throws Exception {
        return send("?mode=apply" + parameters, zip(zip));
    }

    final byte[] zip(SmallZip zip) throws IOException {
        return Files.readAllBytes(zip.write(folder));
    }

    final ResultActions send(String query, byte[] zip) throws Exception {
        return send(query, zip, Map.of());
    }

    final ResultActions send(String query, byte[] zip, Map<String, String> fields) throws Exception {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.writeBytes(text("--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"school.zip\"\r\n\r\n"));
        body.writeBytes(zip);
        fields.forEach((name, value) -> body.writeBytes(
                text("\r\n--x\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s".formatted(name, value))));
        body.writeBytes(text("\r\n--x--\r\n"));
        return as(
                admin,
                post(IMPORT + query)
                        .contentType("multipart/form-data; boundary=x")
                        .content(body.toByteArray()));
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /// The active records, their last changes, and the recorded imports.
    final String state() {
        List<String> people = rows("select concat_ws(' ', sourced_id, given_name, active, changed_at) from person");
        List<String> results = rows("select concat_ws(' ', sourced_id, active, changed_at) from result where active");
        return "%d persons %s, %d results %s, %s"
                .formatted(people.size(), people, results.size(), results, rows("select count(*) from import_run"));
    }

    final List<String> rows(String sql) {
        return database.sql(sql).query((row, _) -> String.valueOf(row.getString(1))).list().stream()
                .sorted()
                .toList();
    }
}
