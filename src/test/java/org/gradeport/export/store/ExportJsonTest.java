package org.gradeport.export.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.gradeport.dataset.Selection;
import org.gradeport.dataset.Selection.Pick;
import org.gradeport.dataset.Selection.Sort;
import org.gradeport.export.ExportRequest;
import org.gradeport.export.NoticeOptions;
import org.junit.jupiter.api.Test;

/// Stored requests of earlier versions stay readable.
class ExportJsonTest {

    @Test
    void a_request_from_before_mails_mails_nobody() throws IOException {
        assertThat(read("without-delivery"))
                .isEqualTo(new ExportRequest(
                        "grades",
                        "csv",
                        new Selection(
                                List.of(new Pick("score", "Points"), new Pick("student", null)),
                                Map.of("school", List.of("s1")),
                                List.of(new Sort("score", true))),
                        Map.of("profile", "machines"),
                        "Grades",
                        NoticeOptions.NONE));
        assertThat(read("with-null-delivery").delivery()).isEqualTo(NoticeOptions.NONE);
    }

    @Test
    void a_request_with_mails_keeps_its_recipients() throws IOException {
        NoticeOptions delivery = new NoticeOptions(true, List.of("head@school.example"), true);
        assertThat(read("with-delivery"))
                .isEqualTo(new ExportRequest("grades", "csv", Selection.ALL, Map.of(), "Grades", delivery));
    }

    @Test
    void a_request_is_stored_in_the_latest_shape() throws IOException {
        assertThat(ExportJson.write(read("with-delivery")) + "\n").isEqualTo(json("with-delivery"));
    }

    private static ExportRequest read(String sample) throws IOException {
        return ExportJson.request(json(sample));
    }

    private static String json(String sample) throws IOException {
        try (InputStream in =
                Objects.requireNonNull(ExportJsonTest.class.getResourceAsStream("/requests/" + sample + ".json"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
