package org.gradeport.security.oidc;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.gradeport.security.Role;
import org.gradeport.security.TeacherKey;
import org.gradeport.security.oidc.OidcProperties.Accounts;
import org.gradeport.security.oidc.OidcProperties.Rules;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

class OidcPropertiesTest {

    /// The example of docs/sign-in.md.
    @Test
    void rules_can_be_set_by_environment() {
        String keycloak = "GRADEPORT_SIGNIN_OIDC_PROVIDERS_KEYCLOAK_";
        Map<String, Object> variables = Map.of(
                keycloak + "ROLECLAIMS", "realm_access.roles",
                keycloak + "ROLES_ADMIN", "gradeport-admin",
                keycloak + "ROLES_TEACHER", "gradeport-teacher,staff",
                keycloak + "ACCOUNTS", "known",
                keycloak + "TEACHERBY", "sourced_id");
        StandardEnvironment environment = new StandardEnvironment();
        environment
                .getPropertySources()
                .replace("systemEnvironment", new SystemEnvironmentPropertySource("systemEnvironment", variables));
        OidcProperties properties =
                Binder.get(environment).bindOrCreate("gradeport.sign-in.oidc", OidcProperties.class);
        assertThat(properties.providers())
                .containsExactly(Map.entry(
                        "keycloak",
                        new Rules(
                                List.of("realm_access.roles"),
                                Map.of(
                                        Role.ADMIN,
                                        List.of("gradeport-admin"),
                                        Role.TEACHER,
                                        List.of("gradeport-teacher", "staff")),
                                Accounts.KNOWN,
                                "preferred_username",
                                false,
                                TeacherKey.SOURCED_ID,
                                "email")));
    }
}
