package org.gradeport.base;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class StructuredLogTest {

    private static final String FORGED = "first\n2026-01-01T00:00:00Z INFO second";

    /// Logs in another process with the portal's settings of the log, and nothing else of it.
    static final class LoggedPortal {

        public static void main(String[] arguments) {
            new SpringApplicationBuilder(LoggedPortal.class)
                    .web(WebApplicationType.NONE)
                    .run(arguments);
            LoggerFactory.getLogger("test").warn(FORGED, new IllegalStateException(FORGED));
        }
    }

    @Test
    void as_json_the_file_has_one_object_a_line_whatever_a_text_contains(@TempDir Path data) throws Exception {
        ProcessBuilder process = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                LoggedPortal.class.getName(),
                "--gradeport.data-dir=" + data);
        process.environment().put("LOGGING_STRUCTURED_FORMAT_FILE", "ecs");
        process.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD);
        assertThat(process.start().waitFor(60, TimeUnit.SECONDS)).isTrue();
        List<JsonNode> lines = Files.readAllLines(data.resolve("logs/gradeport.log")).stream()
                .map(JsonMapper.shared()::readTree)
                .toList();
        assertThat(lines).hasSizeGreaterThan(1).allMatch(line -> line.hasNonNull("@timestamp"));
        JsonNode last = lines.getLast();
        assertThat(last.get("message").asString()).isEqualTo(FORGED);
        assertThat(last.toString()).contains("IllegalStateException");
    }
}
