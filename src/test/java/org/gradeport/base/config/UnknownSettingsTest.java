package org.gradeport.base.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UnknownSettingsTest {

    private static final Pattern VARIABLE = Pattern.compile("WARNING: The variable (\\w+) is no setting.*");

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "EXPORT_RETENTION_DAY, EXPORT_RETENTION_DAYS",
        "SMTP_HOSTNAME, SMTP_HOST",
        "SMTP_PASS, SMTP_PASSWORD",
        "SMTP_PASWORD_FILE, SMTP_PASSWORD_FILE",
        "GRADEPORT_SMTP_HOST, SMTP_HOST",
        "GRADEPORT_ZONES, GRADEPORT_ZONE",
        "ENABLE_SHEDULER, ENABLE_SCHEDULER",
        "SERVER_ADRESS, SERVER_ADDRESS",
        "SPRING_DATASOURCE_USER, SPRING_DATASOURCE_USERNAME",
        "GRADEPORT_SIGNIN_OIDC_PROVIDERS_X_ROLECLAIM, GRADEPORT_SIGNIN_OIDC_PROVIDERS_X_ROLECLAIMS",
        "GRADEPORT_SIGN_IN_OIDC_PROVIDERS_X_ROLES_ADMIN, GRADEPORT_SIGNIN_OIDC_PROVIDERS_X_ROLES_ADMIN",
        "GRADEPORT_SIGN_IN_OIDC_PROVIDERS_X_ROLE_CLAIMS, GRADEPORT_SIGNIN_OIDC_PROVIDERS_X_ROLECLAIMS",
    })
    void a_variable_that_is_nearly_a_setting_is_named_with_the_one_that_was_meant(String name, String meant) {
        assertThat(new Started(folder, Map.of(name, "x")).printed())
                .contains("WARNING: The variable %s is no setting. Was %s meant?".formatted(name, meant));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GRADEPORT_COLOR",
                "GRADEPORT_HEAP_FILE",
                "GRADEPORT_SIGNIN_OIDC_PROVIDERS_X",
                "GRADEPORT_SIGNIN_OIDC_PROVIDERS_X_COLOR"
            })
    void an_unknown_variable_of_the_portal_is_named(String name) {
        assertThat(new Started(folder, Map.of(name, "x")).printed())
                .contains("WARNING: The variable %s is no setting of the portal; it has no effect.".formatted(name));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GRADEPORT_HEAP",
                "GRADEPORT_DATADIR",
                "SMTP_PASSWORD_FILE",
                "SMTP_PORT_587_TCP",
                "SMTP_SERVICE_HOST",
                "GRADEPORT_SIGNIN_OIDC_PROVIDERS_X_ROLECLAIMS",
                "GRADEPORT_SIGNIN_OIDC_PROVIDERS_X_ROLES_ADMIN_0",
                "SPRING_SECURITY_OAUTH2_CLIENT_REGISTRATION_X_CLIENTSECRET_FILE",
                "SPRING_DATASOURCE_NAME",
                "HOME",
                "MAIL"
            })
    void settings_and_the_variables_of_other_programs_are_not(String name) {
        String value = name.endsWith("_FILE") ? "pom.xml" : folder.toString();
        assertThat(new Started(folder, Map.of(name, value)).printed()).doesNotContain("WARNING");
    }

    @Test
    void unknown_properties_of_a_file_are_named() throws IOException {
        Started.write(folder, """
                gradeport:
                  export.concurrancy: 3
                  colour: red
                  sign-in.oidc.providers.school:
                    color: red
                    role-claims: [groups]
                gradport.name: x
                SMTP_HSOT: x
                SMTP_USER: portal
                spring.datasource.hikari.maximum-pool-size: 5
                """);
        assertThat(warnings(new Started(folder, Map.of())))
                .satisfiesExactlyInAnyOrder(
                        it -> assertThat(it)
                                .contains("gradeport.export.concurrancy", "Was gradeport.export.concurrency meant?"),
                        it -> assertThat(it).contains("gradeport.colour, which is no setting of the portal"),
                        it -> assertThat(it).contains("providers.school.color, which is no setting of the portal"),
                        it -> assertThat(it).contains("gradport.name, which is no setting. Was gradeport.name meant?"),
                        it -> assertThat(it).contains("SMTP_HSOT, which is no setting. Was SMTP_HOST meant?"));
    }

    @Test
    void one_letter_too_few_in_any_variable_is_noticed() {
        Stream<String> names = SettingCatalogue.ofPortal().settings().stream().map(Setting::variable);
        Map<String, String> misspelt = new HashMap<>();
        names.map(name -> name.substring(0, name.length() - 1))
                .filter(name -> !SettingCatalogue.ofPortal().byVariable().containsKey(name))
                .forEach(name -> misspelt.put(name, "x"));
        assertThat(warnings(new Started(folder, misspelt)).stream()
                        .map(VARIABLE::matcher)
                        .filter(Matcher::matches)
                        .map(found -> found.group(1)))
                .containsExactlyInAnyOrderElementsOf(misspelt.keySet());
    }

    private static List<String> warnings(Started started) {
        return started.printed()
                .lines()
                .filter(line -> line.startsWith("WARNING"))
                .toList();
    }
}
