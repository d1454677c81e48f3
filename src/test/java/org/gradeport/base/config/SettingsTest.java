package org.gradeport.base.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
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
    void each_value_is_shown_with_where_it_comes_from() {
        Started started = new Started(
                folder, Map.of("EXPORT_MAX_RECORDS", "7", "GRADEPORT_SIGNIN_LOCALACCOUNTS_EMERGENCY", "head"));
        assertThat(started.line("EXPORT_MAX_RECORDS")).isEqualTo("EXPORT_MAX_RECORDS 7 variable EXPORT_MAX_RECORDS");
        assertThat(started.line("EXPORT_CONCURRENCY")).isEqualTo("EXPORT_CONCURRENCY 2 default");
        assertThat(started.line("GRADEPORT_SIGN_IN_LOCAL_ACCOUNTS_EMERGENCY"))
                .endsWith(" head variable GRADEPORT_SIGNIN_LOCALACCOUNTS_EMERGENCY");
    }

    @Test
    void each_entry_of_a_map_is_shown_with_where_it_comes_from() throws IOException {
        Started.write(folder, "gradeport.sign-in.oidc.providers.school.role-claims: [groups, staff]\n");
        Started started =
                new Started(folder, Map.of("SPRING_SECURITY_OAUTH2_CLIENT_REGISTRATION_SCHOOL_CLIENTID", "gradeport"));
        assertThat(started.line("GRADEPORT_SIGNIN_OIDC_PROVIDERS_SCHOOL_ROLECLAIMS"))
                .endsWith("_ROLECLAIMS groups,staff file %s/application.yml, line 1".formatted(folder));
        assertThat(started.line("SPRING_SECURITY_OAUTH2_CLIENT_REGISTRATION_SCHOOL_CLIENTID"))
                .endsWith("_CLIENTID gradeport variable SPRING_SECURITY_OAUTH2_CLIENT_REGISTRATION_SCHOOL_CLIENTID");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            SMTP_PASSWORD                | swordfish
            GRADEPORT_ADMIN_PASSWORD     | swordfish
            GRADEPORT_S3_ACCESS_KEY      | swordfish
            GRADEPORT_S3_SECRET_KEY      | swordfish
            GRADEPORT_S3_ENDPOINT        | https://key:swordfish@minio.example
            GRADEPORT_BASE_URL           | https://me:swordfish@portal.example
            SPRING_DATASOURCE_PASSWORD   | swordfish
            SPRING_DATASOURCE_URL        | jdbc:mariadb://db/gradeport?password=swordfish
            SPRING_SECURITY_OAUTH2_CLIENT_REGISTRATION_SCHOOL_CLIENTSECRET | swordfish
            """)
    void no_secret_is_shown(String variable, String value) {
        assertThat(new Started(folder, Map.of(variable, value)).printed())
                .contains(variable, "(hidden)")
                .doesNotContain("swordfish");
    }

    @Test
    void the_archive_follows_the_storage_folder() {
        assertThat(new Started(folder, Map.of("GRADEPORT_STORAGE_FOLDER", "/srv/exports")).line("EXPORT_ARCHIVE_PATH"))
                .isEqualTo("EXPORT_ARCHIVE_PATH /srv/exports/archive default");
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
