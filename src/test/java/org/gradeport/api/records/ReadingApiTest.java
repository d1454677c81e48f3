package org.gradeport.api.records;

import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.hasItems;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.ResultActions;

/// How a zip is read, by REST.
class ReadingApiTest extends ImportApiTestBase {

    @Test
    void lenient_reading_is_chosen_by_a_parameter_or_a_part_of_the_form() throws Exception {
        sendCase("", "boolean-in-capitals", Map.of())
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.reading").value("strict"))
                .andExpect(jsonPath("$.source").value("case"))
                .andExpect(jsonPath("$.errors").value(10))
                .andExpect(jsonPath("$.findings.length()").value(1))
                .andExpect(jsonPath("$.findings[0].count").value(10))
                .andExpect(jsonPath("$.findings[0].rows.length()").value(10));
        sendCase("?reading=lenient", "boolean-in-capitals", Map.of())
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.reading").value("lenient"))
                .andExpect(jsonPath("$.findings[0].code").value("mended_boolean"));
        sendCase(
                        "",
                        "windows-1252",
                        Map.of("reading", "lenient", "encoding", "windows-1252", "invalid_rows", "leave_out"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.encoding").value("windows-1252"))
                .andExpect(jsonPath("$.invalid_rows").value("leave_out"));
    }

    @Test
    void a_script_that_chooses_nothing_gets_the_reading_of_the_last_import() throws Exception {
        sendCase("?mode=apply&reading=lenient", "boolean-in-capitals", Map.of()).andExpect(status().isOk());
        sendCase("?mode=apply", "enumeration-in-title-case", Map.of())
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.applied").value(true))
                .andExpect(jsonPath("$.reading").value("lenient"));
        sendCase("?mode=apply&reading=strict", "enumeration-in-title-case", Map.of())
                .andExpect(status().isUnprocessableContent());
    }

    @Test
    void unknown_values_and_what_strict_reading_cannot_do_are_refused_by_name() throws Exception {
        refused("?reading=loose", "reading").andExpect(jsonPath("$.allowed", containsInAnyOrder("strict", "lenient")));
        refused("?reading=lenient&encoding=latin-1", "encoding")
                .andExpect(jsonPath("$.allowed", containsInAnyOrder("utf-8", "windows-1252")));
        refused("?reading=lenient&invalid_rows=skip", "invalid_rows")
                .andExpect(jsonPath("$.allowed", containsInAnyOrder("refuse", "leave_out")));
        refused("?encoding=windows-1252", "reading");
        refused("?reading=strict&invalid_rows=leave_out", "reading");
    }

    @Test
    void the_description_lists_the_readings() throws Exception {
        String call = "$.paths['" + IMPORT + "'].post.parameters";
        api.perform(get("/v3/api-docs"))
                .andExpect(jsonPath(call + "[*].name", hasItems("reading", "encoding", "invalid_rows")))
                .andExpect(jsonPath(
                        call + "[?(@.name == 'reading')].schema.enum[*]", containsInAnyOrder("strict", "lenient")));
    }

    private ResultActions refused(String query, String field) throws Exception {
        return sendCase(query, "clean", Map.of())
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.field").value(field));
    }

    private ResultActions sendCase(String query, String name, Map<String, String> fields) throws Exception {
        return send(query, Files.readAllBytes(Path.of("src/test/resources/oneroster/cases", name + ".zip")), fields);
    }
}
