package org.gradeport.base.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.gradeport.base.SettingException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.diagnostics.FailureAnalysis;

class SettingOriginTest {

    @TempDir
    Path folder;

    @Test
    void a_list_is_shown_whole_from_a_variable_and_from_a_file() throws IOException {
        assertThat(new Started(folder, Map.of("GRADEPORT_TRUSTED_PROXIES", "10.0.0.5,10.1.0.0/16"))
                        .line("GRADEPORT_TRUSTED_PROXIES"))
                .isEqualTo("GRADEPORT_TRUSTED_PROXIES 10.0.0.5,10.1.0.0/16 variable GRADEPORT_TRUSTED_PROXIES");
        Started.write(folder, "gradeport:\n  request:\n    trusted-proxies:\n    - 10.0.0.5\n    - 10.0.0.6\n");
        Started started = new Started(folder, Map.of());
        assertThat(started.line("GRADEPORT_TRUSTED_PROXIES"))
                .isEqualTo("GRADEPORT_TRUSTED_PROXIES 10.0.0.5,10.0.0.6 file %s/application.yml, line 4"
                        .formatted(folder));
        assertThat(started.printed()).doesNotContain("WARNING");
    }

    @Test
    void a_folder_of_secrets_is_read_and_shown_as_the_origin() throws IOException {
        Path secrets = Files.createDirectory(folder.resolve("secrets"));
        Files.writeString(secrets.resolve("SMTP_USER"), "portal\n");
        assertThat(new Started(folder, Map.of("SPRING_CONFIG_IMPORT", "configtree:%s/".formatted(secrets)))
                        .line("SMTP_USER"))
                .startsWith("SMTP_USER portal")
                .contains(secrets.toString());
    }

    @Test
    void a_file_that_is_no_yaml_is_named_with_the_line() throws IOException {
        Started.write(folder, "gradeport:\n  name: 'open\n");
        Started started = new Started(folder, Map.of());
        assertThat(started.report()).isEqualTo(1);
        assertThat(started.printed()).contains("WRONG: application.yml in the data folder is no YAML, line ");
    }

    @Test
    void a_part_of_the_portal_that_refuses_a_setting_names_its_variable_and_value() {
        Started started = new Started(folder, Map.of("GRADEPORT_STORAGE_KIND", "tape"));
        started.report();
        SettingException refusal = new SettingException("gradeport.storage.kind", "one of folder, s3");
        assertThat(new SettingFailureAnalyzer(started.settings()).analyze(refusal, refusal))
                .extracting(FailureAnalysis::getDescription)
                .isEqualTo("GRADEPORT_STORAGE_KIND is \"tape\": it must be one of folder, s3.");
    }
}
