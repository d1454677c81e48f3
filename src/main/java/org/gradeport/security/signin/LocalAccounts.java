package org.gradeport.security.signin;

import java.util.Locale;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Whether people sign in with passwords of the portal.
///
/// @param enabled false: only the emergency account does
/// @param emergency the username of the emergency account, which no provider can take or shut out
@ConfigurationProperties("gradeport.sign-in.local-accounts")
public record LocalAccounts(
        @DefaultValue("true") boolean enabled,
        @DefaultValue("admin") String emergency) {

    /// Usernames are lower case.
    public LocalAccounts {
        emergency = emergency.strip().toLowerCase(Locale.ROOT);
    }

    /// Whether this account may sign in with its password.
    public boolean mayUsePassword(String username) {
        return enabled || isEmergency(username);
    }

    /// Whether a provider may sign in to this account and decide on it.
    public boolean mayUseProvider(String username) {
        return enabled || !isEmergency(username);
    }

    public boolean isEmergency(String username) {
        return username.equals(emergency);
    }
}
