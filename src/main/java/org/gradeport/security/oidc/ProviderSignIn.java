package org.gradeport.security.oidc;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gradeport.security.signin.LocalAccounts;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.boot.security.oauth2.client.autoconfigure.OAuth2ClientProperties;
import org.springframework.boot.security.oauth2.client.autoconfigure.OAuth2ClientProperties.Registration;
import org.springframework.util.StringUtils;

/// The configured providers, as the sign-in page offers them.
public class ProviderSignIn {

    static final String START = "/oauth2/authorization/";

    private final Map<String, Registration> registrations;
    private final OidcProperties properties;
    private final LocalAccounts local;

    /// Refuses providers without rules: nobody could sign in there.
    ProviderSignIn(OAuth2ClientProperties clients, OidcProperties properties, LocalAccounts local) {
        this.registrations = clients.getRegistration();
        this.properties = properties;
        this.local = local;
        registrations.keySet().forEach(this::requireRules);
        properties.providers().keySet().forEach(this::requireRegistration);
        if (Boolean.TRUE.equals(properties.straight()) && registrations.size() > 1) {
            throw new InvalidConfigurationPropertyValueException(
                    "gradeport.sign-in.oidc.straight", true, "There are several providers to choose from.");
        }
    }

    /// One button of the sign-in page.
    ///
    /// @param path in the portal, without the first slash
    public record Choice(String label, String path) {}

    public List<Choice> choices() {
        return registrations.keySet().stream()
                .map(id -> new Choice(label(id), START.substring(1) + id))
                .toList();
    }

    /// The path of the only provider, if the sign-in page leads straight there.
    Optional<String> straight() {
        boolean wanted = properties.straight() == null ? !local.enabled() : properties.straight();
        return wanted && registrations.size() == 1
                ? Optional.of(START + registrations.keySet().iterator().next())
                : Optional.empty();
    }

    boolean isConfigured(String id) {
        return registrations.containsKey(id);
    }

    /// The name of the provider that people see.
    String label(String id) {
        Registration registration = registrations.get(id);
        String name = registration == null ? null : registration.getClientName();
        return name == null ? StringUtils.capitalize(id) : name;
    }

    OidcProperties.Rules rules(String id) {
        return Optional.ofNullable(properties.providers().get(id))
                .orElseThrow(() -> new IllegalStateException("No rules for " + id));
    }

    private void requireRules(String id) {
        OidcProperties.@Nullable Rules rules = properties.providers().get(id);
        if (rules == null || rules.roleClaims().isEmpty() || rules.roleNames().isEmpty()) {
            throw new InvalidConfigurationPropertyValueException(
                    "gradeport.sign-in.oidc.providers." + id,
                    rules,
                    "The provider needs role-claims and at least one of roles.admin, roles.operator and roles.teacher;"
                            + " otherwise nobody can sign in there.");
        }
    }

    private void requireRegistration(String id) {
        if (!isConfigured(id)) {
            throw new InvalidConfigurationPropertyValueException(
                    "gradeport.sign-in.oidc.providers." + id,
                    null,
                    "There is no spring.security.oauth2.client.registration." + id + ".");
        }
    }
}
