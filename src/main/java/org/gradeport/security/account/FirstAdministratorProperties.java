package org.gradeport.security.account;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// The first administrator's password.
///
/// @param adminPassword of the new account `admin`; without one a random password is printed once
/// @param resetAdminPassword gives `admin` that password (or a new random one) at this start, if it was lost
@ConfigurationProperties("gradeport")
record FirstAdministratorProperties(
        @Nullable String adminPassword,
        @DefaultValue("false") boolean resetAdminPassword) {

    @Override
    public String toString() {
        return "FirstAdministratorProperties[resetAdminPassword=%s]".formatted(resetAdminPassword);
    }
}
