package org.gradeport.base.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Variables that end in `_FILE`.
class SettingFilesTest {

    @TempDir
    Path folder;

    private Path file(String content) throws IOException {
        return Files.writeString(folder.resolve("secret"), content);
    }

    @Test
    void each_setting_is_read_from_a_file_of_its_own() throws IOException {
        Path secret = file("swordfish\n");
        List<Setting> settings = SettingCatalogue.ofPortal().settings().stream()
                .filter(setting -> !setting.property().equals("gradeport.data-dir") && !setting.isFamily())
                .toList();
        Map<String, String> variables = settings.stream()
                .collect(Collectors.toMap(setting -> setting.variable() + "_FILE", _ -> secret.toString()));
        assertThat(new Started(folder, variables).values(settings))
                .allSatisfy(value -> assertThat(value.text()).isEqualTo("swordfish"))
                .allSatisfy(value -> assertThat(value.origin())
                        .isEqualTo("file %s (%s_FILE)"
                                .formatted(secret, value.setting().variable())));
    }

    @Test
    void so_is_an_entry_of_a_map_and_a_setting_by_its_other_name() throws IOException {
        Path secret = file("swordfish\n");
        Started started = new Started(
                folder,
                Map.of(
                        "SPRING_SECURITY_OAUTH2_CLIENT_REGISTRATION_SCHOOL_CLIENTID_FILE", secret.toString(),
                        "GRADEPORT_SIGNIN_LOCALACCOUNTS_EMERGENCY_FILE", secret.toString()));
        assertThat(started.line("SPRING_SECURITY_OAUTH2_CLIENT_REGISTRATION_SCHOOL_CLIENTID"))
                .contains("_CLIENTID swordfish ");
        assertThat(started.line("GRADEPORT_SIGN_IN_LOCAL_ACCOUNTS_EMERGENCY")).contains(" swordfish file " + secret);
        assertThat(started.printed()).doesNotContain("WARNING");
    }

    @ParameterizedTest
    @CsvSource({"'swordfish', 'swordfish'", "'swordfish\r\n\n', 'swordfish'", "' sword fish \n', ' sword fish '"})
    void line_ends_at_its_end_are_no_part_of_the_value_and_blanks_are(String content, String value) throws IOException {
        Setting password =
                SettingCatalogue.ofPortal().find("gradeport.mail.password").orElseThrow();
        Started started =
                new Started(folder, Map.of("SMTP_PASSWORD_FILE", file(content).toString()));
        assertThat(started.values(List.of(password)).getFirst().text()).isEqualTo(value);
    }

    @Test
    void an_empty_file_is_an_unset_setting() throws IOException {
        Started started =
                new Started(folder, Map.of("SMTP_PORT_FILE", file("\n").toString()));
        assertThat(started.line("SMTP_PORT")).isEqualTo("SMTP_PORT 587 default");
        assertThat(started.report()).isZero();
    }

    @Test
    void files_that_cannot_be_read_are_named_at_once_with_the_reason() throws IOException {
        Path binary = Files.write(folder.resolve("binary"), "\u00fc".getBytes(StandardCharsets.ISO_8859_1));
        assertThat(new Started(
                                folder,
                                Map.of(
                                        "SMTP_PASSWORD_FILE", "/no/such/file",
                                        "SMTP_USER_FILE", folder.toString(),
                                        "SMTP_HOST_FILE", binary.toString()))
                        .printed())
                .contains("SMTP_PASSWORD_FILE is \"/no/such/file\": it must be a text file that the portal can read"
                        + " (there is no such file)")
                .contains("SMTP_USER_FILE is \"%s\": it must be a text file".formatted(folder))
                .contains("SMTP_HOST_FILE is \"%s\": it must be a text file".formatted(binary))
                .contains("(it is not in UTF-8)");
    }

    @Test
    void a_variable_and_a_file_for_one_setting_are_refused() throws IOException {
        assertThat(new Started(
                                folder,
                                Map.of(
                                        "SMTP_USER",
                                        "a",
                                        "SMTP_USER_FILE",
                                        file("b").toString()))
                        .printed())
                .contains("WRONG: SMTP_USER and SMTP_USER_FILE are both set: remove one of them.");
    }
}
