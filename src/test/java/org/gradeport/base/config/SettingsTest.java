package org.gradeport.base.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Configuration;

class SettingsTest {

    @TempDir
    Path folder;

    private static List<Setting> settings() {
        return SettingCatalogue.ofPortal().settings().stream()
                .filter(setting -> !setting.property().equals("gradeport.data-dir") && !setting.isFamily())
                .toList();
    }

    private static Map<String, String> variables(String suffix, String value) {
        return settings().stream().collect(Collectors.toMap(setting -> setting.variable() + suffix, _ -> value));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    EXPORT_TIME_LIMIT          | 60                  | a time with a unit, such as 90s
                    EXPORT_TIME_LIMIT          | -5m                 | a time with a unit, such as 90s
                    EXPORT_TIME_LIMIT          | 0s                  | a time with a unit, such as 90s
                    GRADEPORT_MAIL_TIMEOUT     | 99999999d           | at most 3650d
                    SMTP_ATTACHMENT_LIMIT      | 10                  | a size with a unit, such as 500KB
                    SMTP_ATTACHMENT_LIMIT      | -1MB                | a size with a unit, such as 500KB
                    GRADEPORT_REQUEST_MAX_SIZE | 1KB                 | at least 64KB
                    GRADEPORT_RECORDS_MAX_UNCOMPRESSED_SIZE | 0MB    | at least 1MB
                    GRADEPORT_BASE_URL         | portal.example.org  | an address with scheme and host
                    GRADEPORT_BASE_URL         | ftp://example.org   | an address with scheme and host
                    GRADEPORT_ZONE             | Mars                | the IANA name of a time zone
                    GRADEPORT_NAME             | Sch\uFFFDler        | set LC_ALL to a locale with UTF-8
                    ENABLE_SCHEDULER           | ture                | true or false
                    GRADEPORT_SAMPLE_SCHOOL    | maybe               | one of auto, always, never
                    EXPORT_CONCURRENCY         | 0                   | a whole number from 1 to 64
                    EXPORT_RETENTION_DAYS      | -1                  | a whole number from 1 to
                    AUDIT_KEEP_DAYS            | 12.5                | a whole number from 90 to
                    SMTP_PORT                  | tcp://10.0.0.1:587  | a whole number from 1 to 65535
                    SMTP_HOST                  | smtp://example.org  | without scheme and port
                    SMTP_HOST                  | example.org:587     | without scheme and port
                    SMTP_FROM_ADDRESS          | nobody              | an e-mail address
                    GRADEPORT_TRUSTED_PROXIES  | proxy.example.org   | addresses or networks
                    GRADEPORT_S3_ENDPOINT      | minio:9000          | an address with scheme and host
                    SERVER_PORT                | 99999               | a whole number from 0 to 65535
                    SPRING_DATASOURCE_URL      | jdbc:mysql://db/x   | the address of a MariaDB
                    """)
    void a_wrong_value_is_refused_with_its_variable_and_what_is_allowed(String variable, String value, String allowed) {
        Started started = new Started(folder, Map.of(variable, value));
        assertThat(started.report()).isEqualTo(1);
        assertThat(started.printed())
                .contains("WRONG: %s is \"%s\": it must be ".formatted(variable, value))
                .contains(allowed);
    }

    @Test
    void a_first_password_that_is_easy_to_guess_is_refused_and_not_shown() {
        assertThat(new Started(folder, Map.of("GRADEPORT_ADMIN_PASSWORD", "school-admin1")).printed())
                .contains("WRONG: GRADEPORT_ADMIN_PASSWORD is \"(hidden)\": it must be a strong password")
                .doesNotContain("school-admin1");
    }

    @Test
    void all_wrong_settings_are_named_at_once_with_those_of_a_file_by_their_line() throws IOException {
        Started.write(folder, "gradeport:\n  export:\n    time-limit: 60\n");
        assertThat(new Started(folder, Map.of("METRICS_KEEP_DAYS", "1", "ENABLE_SCHEDULER", "ture")).printed())
                .contains("METRICS_KEEP_DAYS is \"1\"", "ENABLE_SCHEDULER is \"ture\"")
                .contains("gradeport.export.time-limit (file %s/application.yml, line 3) is \"60\"".formatted(folder));
    }

    @Test
    void a_variable_that_is_empty_is_unset_for_every_setting() {
        String without = new Started(folder, Map.of()).printed();
        assertThat(new Started(folder, variables("", " ")).printed())
                .isEqualTo(without)
                .endsWith("All settings are right.%n".formatted());
    }

    @Test
    void a_property_that_is_empty_in_a_file_is_unset() throws IOException {
        Started.write(folder, "gradeport:\n  zone:\n  mail:\n    port: ''\n");
        Started started = new Started(folder, Map.of());
        assertThat(started.line("SMTP_PORT")).isEqualTo("SMTP_PORT 587 default");
        assertThat(started.report()).isZero();
    }

    @Test
    void the_variable_of_each_setting_wins_over_a_file_and_a_file_over_the_default() throws IOException {
        Started.write(
                folder,
                settings().stream()
                        .map(setting -> setting.property() + ": of the file")
                        .collect(Collectors.joining("\n")));
        assertThat(new Started(folder, Map.of()).values(settings()))
                .allSatisfy(value -> assertThat(value.text()).isEqualTo("of the file"));
        assertThat(new Started(folder, variables("", "of the variable")).values(settings()))
                .allSatisfy(value -> assertThat(value.text()).isEqualTo("of the variable"));
    }

    @Test
    void a_file_in_a_data_folder_with_spaces_is_read_and_shown_as_the_origin() throws IOException {
        Path data = folder.resolve("My Documents").resolve("Sch\u00fcler");
        Started.write(data, "gradeport:\n  name: Springfield\n");
        assertThat(new Started(data, Map.of()).line("GRADEPORT_NAME"))
                .isEqualTo("GRADEPORT_NAME Springfield file %s/application.yml, line 2".formatted(data));
    }

    @Test
    void each_value_is_shown_with_where_it_comes_from_and_secrets_are_hidden() {
        Started started = new Started(
                folder,
                Map.of(
                        "EXPORT_MAX_RECORDS", "7",
                        "SMTP_PASSWORD", "swordfish",
                        "SPRING_DATASOURCE_PASSWORD", "swordfish",
                        "SPRING_DATASOURCE_URL", "jdbc:mariadb://db/gradeport?password=swordfish"));
        assertThat(started.line("EXPORT_MAX_RECORDS")).isEqualTo("EXPORT_MAX_RECORDS 7 variable EXPORT_MAX_RECORDS");
        assertThat(started.line("EXPORT_CONCURRENCY")).isEqualTo("EXPORT_CONCURRENCY 2 default");
        assertThat(started.line("SMTP_PASSWORD")).isEqualTo("SMTP_PASSWORD (hidden) variable SMTP_PASSWORD");
        assertThat(started.printed()).doesNotContain("swordfish");
    }

    @Test
    void the_archive_follows_the_storage_folder() {
        assertThat(new Started(folder, Map.of("GRADEPORT_STORAGE_FOLDER", "/srv/exports")).line("EXPORT_ARCHIVE_PATH"))
                .isEqualTo("EXPORT_ARCHIVE_PATH /srv/exports/archive default");
        assertThat(new Started(
                                folder,
                                Map.of(
                                        "EXPORT_ARCHIVE_PATH",
                                        folder.resolve("exports/.").toString()))
                        .printed())
                .contains("/exports/.\": it must be a folder of its own");
    }

    @Test
    void each_setting_is_read_from_a_file_of_its_own() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret"), "swordfish\n");
        assertThat(new Started(folder, variables("_FILE", secret.toString())).values(settings()))
                .allSatisfy(value -> assertThat(value.text()).isEqualTo("swordfish"))
                .allSatisfy(value -> assertThat(value.origin())
                        .isEqualTo("file %s (%s_FILE)"
                                .formatted(secret, value.setting().variable())));
    }

    @Test
    void a_missing_file_of_a_setting_and_a_setting_with_both_are_refused() {
        assertThat(new Started(folder, Map.of("SMTP_PASSWORD_FILE", "/no/such/file")).printed())
                .contains("SMTP_PASSWORD_FILE is \"/no/such/file\": it must be a text file that the portal can read");
        assertThat(new Started(folder, Map.of("SMTP_PASSWORD_FILE", "/no/such/file", "SMTP_PASSWORD", "x")).printed())
                .contains("SMTP_PASSWORD and SMTP_PASSWORD_FILE are both set");
    }

    @ParameterizedTest
    @CsvSource({
        "EXPORT_RETENTION_DAY, EXPORT_RETENTION_DAYS",
        "SMTP_HOSTNAME, SMTP_HOST",
        "SMTP_PASS, SMTP_PASSWORD",
        "GRADEPORT_SMTP_HOST, SMTP_HOST",
        "GRADEPORT_DATADIR, ",
        "GRADEPORT_ZONES, GRADEPORT_ZONE",
        "ENABLE_SHEDULER, ENABLE_SCHEDULER",
    })
    void a_variable_that_is_nearly_a_setting_is_named_with_the_one_that_was_meant(String name, String meant) {
        String printed = new Started(folder, Map.of(name, "x")).printed();
        if (meant == null) {
            assertThat(printed).doesNotContain("WARNING");
        } else {
            assertThat(printed)
                    .contains("WARNING: The variable %s is no setting. Was %s meant?".formatted(name, meant));
        }
    }

    @Test
    void unknown_names_of_the_portal_are_named_and_those_of_others_are_not() throws IOException {
        Started.write(folder, "gradeport:\n  export:\n    concurrancy: 3\n");
        assertThat(new Started(
                                folder,
                                Map.of(
                                        "GRADEPORT_COLOR",
                                        "x",
                                        "GRADEPORT_HEAP",
                                        "1g",
                                        "SMTP_PORT_587_TCP",
                                        "x",
                                        "HOME",
                                        "/"))
                        .printed()
                        .lines()
                        .filter(line -> line.startsWith("WARNING")))
                .satisfiesExactly(
                        first -> assertThat(first).contains("GRADEPORT_COLOR is no setting of the portal"),
                        second -> assertThat(second)
                                .contains("gradeport.export.concurrancy", "Was gradeport.export.concurrency meant?"));
    }

    @Configuration
    static class Nothing {}

    @Test
    @ExtendWith(OutputCaptureExtension.class)
    void the_portal_does_not_start_with_a_wrong_setting_and_warns_of_unknown_ones(CapturedOutput output) {
        SpringApplication portal = new SpringApplication(Nothing.class);
        portal.setWebApplicationType(WebApplicationType.NONE);
        portal.setEnvironment(
                new Started(folder, Map.of("EXPORT_TIME_LIMIT", "60", "GRADEPORT_COLOR", "x")).environment());
        assertThatThrownBy(portal::run).isInstanceOf(InvalidSettingsException.class);
        assertThat(output)
                .contains("EXPORT_TIME_LIMIT is \"60\": it must be a time with a unit")
                .contains("./portal config")
                .contains("The variable GRADEPORT_COLOR is no setting");
    }
}
