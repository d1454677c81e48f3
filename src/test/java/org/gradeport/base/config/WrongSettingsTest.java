package org.gradeport.base.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What is said about a value that a setting cannot have.
class WrongSettingsTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    EXPORT_TIME_LIMIT          | 60                  | a time with a unit, such as 90s
                    EXPORT_TIME_LIMIT          | 60 minutes          | a time with a unit, such as 90s
                    EXPORT_TIME_LIMIT          | -5m                 | of more than 0
                    EXPORT_TIME_LIMIT          | 0s                  | of more than 0
                    GRADEPORT_MAIL_TIMEOUT     | 99999999d           | at most 3650d
                    GRADEPORT_SESSION_LIFE     | 12                  | a time with a unit, such as 90s
                    SMTP_ATTACHMENT_LIMIT      | 10                  | a size with a unit, such as 500KB
                    SMTP_ATTACHMENT_LIMIT      | -1MB                | a size with a unit, such as 500KB
                    SMTP_ATTACHMENT_LIMIT      | 10 megabytes        | a size with a unit, such as 500KB
                    GRADEPORT_REQUEST_MAX_SIZE | 1KB                 | at least 64KB
                    GRADEPORT_RECORDS_MAX_UNCOMPRESSED_SIZE | 0MB    | at least 1MB
                    GRADEPORT_BASE_URL         | portal.example.org  | an address with scheme and host
                    GRADEPORT_BASE_URL         | ftp://example.org   | an address with scheme and host
                    GRADEPORT_BASE_URL         | https://            | an address with scheme and host
                    GRADEPORT_BASE_URL         | https://a.example:70000 | an address with scheme and host
                    GRADEPORT_BASE_URL         | https://a.example/?x=1  | without account and query
                    GRADEPORT_ZONE             | Mars                | the IANA name of a time zone
                    GRADEPORT_NAME             | Sch\uFFFDler        | set LC_ALL to a locale with UTF-8
                    GRADEPORT_ALLOWED_HOSTS    | https://example.org | host names without scheme and port
                    GRADEPORT_ALLOWED_HOSTS    | a.example b.example | host names without scheme and port
                    ENABLE_SCHEDULER           | ture                | true or false
                    GRADEPORT_SAMPLE_SCHOOL    | maybe               | one of auto, always, never
                    GRADEPORT_STORAGE_KIND     | tape                | one of folder, s3
                    GRADEPORT_S3_ENDPOINT      | minio:9000          | an address with scheme and host
                    EXPORT_CONCURRENCY         | 0                   | a whole number from 1 to 64
                    EXPORT_CONCURRENCY         | many                | a whole number from 1 to 64
                    EXPORT_RETENTION_DAYS      | -1                  | a whole number from 1 to
                    AUDIT_KEEP_DAYS            | 12.5                | a whole number from 90 to
                    SMTP_PORT                  | tcp://10.0.0.1:587  | a whole number from 1 to 65535
                    SMTP_HOST                  | smtp://example.org  | without scheme and port
                    SMTP_HOST                  | example.org:587     | without scheme and port
                    SMTP_FROM_ADDRESS          | nobody              | an e-mail address
                    GRADEPORT_TRUSTED_PROXIES  | proxy.example.org   | addresses or networks
                    GRADEPORT_TRUSTED_PROXIES  | 10.0.0.0/33         | addresses or networks
                    SERVER_PORT                | 99999               | a whole number from 0 to 65535
                    SERVER_ADDRESS             | http://127.0.0.1    | an address or a name of this machine
                    SPRING_DATASOURCE_URL      | jdbc:mysql://db/x   | the address of a MariaDB
                    SPRING_DATASOURCE_URL      | jdbc:mariadb://db   | the address of a MariaDB
                    SPRING_DATASOURCE_URL      | db.example.org      | the address of a MariaDB
                    GRADEPORT_SIGNIN_OIDC_PROVIDERS_SCHOOL_ACCOUNTS     | some | one of create, known
                    GRADEPORT_SIGNIN_OIDC_PROVIDERS_SCHOOL_EMAILTRUSTED | ture | true or false
                    """)
    void a_wrong_value_is_refused_with_its_variable_and_what_is_allowed(String variable, String value, String allowed) {
        assertThat(new Started(folder, Map.of(variable, value)).printed())
                .contains("WRONG: %s is \"%s\": it must be ".formatted(variable, value))
                .contains(allowed)
                .endsWith("The portal does not start with these settings.%n".formatted());
    }

    @Test
    void a_role_that_does_not_exist_is_named_with_those_that_do() {
        assertThat(new Started(folder, Map.of("GRADEPORT_SIGNIN_OIDC_PROVIDERS_SCHOOL_ROLES_BOSS", "head")).printed())
                .contains("providers.school.roles has \"boss\": it must be one of admin, teacher, operator");
    }

    @Test
    void a_cleanup_schedule_that_is_none_is_refused() {
        assertThat(new Started(folder, Map.of("EXPORT_CLEANUP_SCHEDULE", "61 * * * *")).printed())
                .contains("WRONG: EXPORT_CLEANUP_SCHEDULE is '61 * * * *': write daily, weekly, monthly, or a cron");
    }

    @Test
    void a_store_in_s3_needs_a_bucket_and_two_keys_or_none() {
        assertThat(new Started(folder, Map.of("GRADEPORT_STORAGE_KIND", "s3")).printed())
                .contains("WRONG: GRADEPORT_S3_BUCKET is \"\": it must be the name of a bucket.");
        assertThat(new Started(folder, Map.of("GRADEPORT_S3_ACCESS_KEY", "a")).printed())
                .contains("WRONG: GRADEPORT_S3_SECRET_KEY is \"\": it must be set together with the other key");
    }

    @Test
    void local_accounts_are_switched_off_only_with_a_provider_and_providers_have_rules() {
        assertThat(new Started(folder, Map.of("GRADEPORT_SIGNIN_LOCALACCOUNTS_ENABLED", "false")).printed())
                .contains("is \"false\": it must be true while there is no provider of single sign-on.");
        String client = "SPRING_SECURITY_OAUTH2_CLIENT_REGISTRATION_SCHOOL_CLIENTID";
        String rules = "GRADEPORT_SIGNIN_OIDC_PROVIDERS_SCHOOL_ROLECLAIMS";
        assertThat(new Started(folder, Map.of(client, "x")).printed())
                .contains("WRONG: gradeport.sign-in.oidc.providers.school is wrong: it must be set together with ");
        assertThat(new Started(folder, Map.of(rules, "x")).report()).isOne();
        assertThat(new Started(folder, Map.of(client, "x", rules, "x")).report())
                .isZero();
    }

    @Test
    void an_archive_in_the_place_of_the_store_is_refused() {
        String store = folder.resolve("exports/.").toString();
        assertThat(new Started(folder, Map.of("EXPORT_ARCHIVE_PATH", store)).printed())
                .contains("/exports/.\": it must be a folder of its own");
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
}
