package org.gradeport.base.config;

import java.util.Map;
import org.gradeport.base.SettingException;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.context.properties.bind.Name;

/// Refuses combinations of settings with which people could not sign in.
///
/// @param localAccounts whether people sign in with passwords of the portal
/// @param clients providers of single sign-on, by id
/// @param providers addresses of these providers, by id
/// @param rules what the portal makes of their people, by id
record SignOnSettings(
        @Name("gradeport.sign-in.local-accounts.enabled") @DefaultValue("true")
        boolean localAccounts,

        @Name("spring.security.oauth2.client.registration") @DefaultValue
        Map<String, Object> clients,

        @Name("spring.security.oauth2.client.provider") @DefaultValue
        Map<String, Object> providers,

        @Name(RULES) @DefaultValue Map<String, Object> rules) {

    private static final String RULES = "gradeport.sign-in.oidc.providers";

    SignOnSettings {
        if (!localAccounts && clients.isEmpty()) {
            throw new SettingException(
                    "gradeport.sign-in.local-accounts.enabled", "true while there is no provider of single sign-on");
        }
        clients.keySet().stream().filter(id -> !rules.containsKey(id)).forEach(SignOnSettings::refuse);
        rules.keySet().stream().filter(id -> !clients.containsKey(id)).forEach(SignOnSettings::refuse);
    }

    private static void refuse(String id) {
        throw new SettingException(
                RULES + "." + id, "set together with spring.security.oauth2.client.registration." + id);
    }
}
