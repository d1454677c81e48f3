package org.gradeport.security.oidc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.gradeport.security.Role;
import org.gradeport.security.TeacherDirectory;
import org.gradeport.security.oidc.OidcProperties.Accounts;
import org.gradeport.security.oidc.OidcProperties.Rules;
import org.gradeport.security.signin.LocalAccounts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.boot.security.oauth2.client.autoconfigure.OAuth2ClientProperties;
import org.springframework.core.env.PropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import org.springframework.core.io.ByteArrayResource;

/// The examples of docs/sign-in.md as they are written there.
class OidcPropertiesTest {

    @ParameterizedTest
    @CsvSource({
        "keycloak, School account, https://id.school.example/realms/school",
        "entra, Microsoft, https://login.microsoftonline.com/<tenant id>/v2.0",
        "google, Google, https://accounts.google.com"
    })
    void each_example_configures_a_provider(String id, String label, String issuer) throws IOException {
        Binder settings = yaml(id);
        OAuth2ClientProperties clients = clients(settings);
        assertThat(new ProviderSignIn(clients, rules(settings), new LocalAccounts(true, "admin")).choices())
                .containsExactly(new ProviderSignIn.Choice(label, "oauth2/authorization/" + id));
        assertThat(clients.getProvider().get(id))
                .isNotNull()
                .returns(issuer, OAuth2ClientProperties.Provider::getIssuerUri);
    }

    @Test
    void the_variables_of_the_environment_say_the_same_as_the_file() throws IOException {
        Binder environment = environment();
        assertThat(rules(environment)).isEqualTo(rules(yaml("keycloak")));
        assertThat(clients(environment))
                .usingRecursiveComparison()
                .ignoringFields("registration.keycloak.clientSecret")
                .isEqualTo(clients(yaml("keycloak")));
    }

    @Test
    void unset_rules_have_the_documented_defaults() throws IOException {
        assertThat(rules(yaml("keycloak")).providers())
                .containsExactly(Map.entry(
                        "keycloak",
                        new Rules(
                                List.of("realm_access.roles"),
                                Map.of(
                                        Role.ADMIN, List.of("gradeport-admin"),
                                        Role.OPERATOR, List.of("gradeport-operator"),
                                        Role.TEACHER, List.of("gradeport-teacher", "staff")),
                                Accounts.CREATE,
                                "preferred_username",
                                false,
                                TeacherDirectory.Key.EMAIL,
                                "email")));
    }

    private static OidcProperties rules(Binder settings) {
        return settings.bindOrCreate("gradeport.sign-in.oidc", OidcProperties.class);
    }

    private static OAuth2ClientProperties clients(Binder settings) {
        return settings.bindOrCreate("spring.security.oauth2.client", OAuth2ClientProperties.class);
    }

    private static Binder yaml(String id) throws IOException {
        String text = examples("yaml").stream()
                .filter(example -> example.contains("registration." + id))
                .findFirst()
                .orElseThrow();
        ByteArrayResource file = new ByteArrayResource(text.getBytes(StandardCharsets.UTF_8));
        return binder(new YamlPropertySourceLoader().load("example", file).getFirst());
    }

    private static Binder environment() throws IOException {
        Map<String, Object> variables = examples("sh")
                .getFirst()
                .lines()
                .map(line -> line.split("=", 2))
                .collect(Collectors.toMap(parts -> parts[0], parts -> parts[1].replace("\"", "")));
        return binder(new SystemEnvironmentPropertySource("example-systemEnvironment", variables));
    }

    private static Binder binder(PropertySource<?> source) {
        StandardEnvironment environment = new StandardEnvironment();
        environment.getPropertySources().addFirst(source);
        return Binder.get(environment);
    }

    private static List<String> examples(String language) throws IOException {
        return Pattern.compile("```" + language + "\n(.*?)```", Pattern.DOTALL)
                .matcher(Files.readString(Path.of("docs/sign-in.md")))
                .results()
                .map((MatchResult example) -> example.group(1))
                .toList();
    }
}
