package org.gradeport.security.signin;

import java.util.Map;
import org.gradeport.security.account.Account;
import org.gradeport.security.account.AccountRepository;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.boot.security.oauth2.client.autoconfigure.OAuth2ClientProperties.Registration;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/// Checks, while local accounts are off, that people can sign in at a provider, and that somebody can if it is down.
@Component
@ConditionalOnProperty(name = "gradeport.sign-in.local-accounts.enabled", havingValue = "false")
class EmergencyAccount {

    private static final Logger log = LoggerFactory.getLogger(EmergencyAccount.class);

    private final AccountRepository accounts;
    private final LocalAccounts local;

    EmergencyAccount(AccountRepository accounts, LocalAccounts local, Environment environment) {
        this.accounts = accounts;
        this.local = local;
        boolean alone = Binder.get(environment)
                .bind("spring.security.oauth2.client.registration", Bindable.mapOf(String.class, Registration.class))
                .map(Map::isEmpty)
                .orElse(true);
        if (alone) {
            throw new InvalidConfigurationPropertyValueException(
                    "gradeport.sign-in.local-accounts.enabled",
                    false,
                    "No provider of single sign-on is configured, so nobody could sign in.");
        }
    }

    @EventListener(ApplicationReadyEvent.class)
    void check() {
        if (accounts.findByUsername(local.emergency())
                .filter(Account::isActiveAdministrator)
                .isEmpty()) {
            log.warn(
                    "Local accounts are off, and the emergency account {} is not an active administrator: nobody can"
                            + " sign in while the provider is down (gradeport.sign-in.local-accounts.emergency)",
                    local.emergency());
        }
    }
}
