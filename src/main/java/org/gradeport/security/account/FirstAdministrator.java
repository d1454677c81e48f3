package org.gradeport.security.account;

import java.time.Clock;
import java.util.Optional;
import org.gradeport.base.Audited;
import org.gradeport.base.SettingException;
import org.gradeport.security.NewAccount;
import org.gradeport.security.Role;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.util.StringUtils;

/// Creates the account `admin` on the first start. Runs last, so that the password is shown right after it is
/// stored.
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class FirstAdministrator implements ApplicationRunner {

    static final String USERNAME = "admin";

    private static final Logger log = LoggerFactory.getLogger(FirstAdministrator.class);

    private final AccountRepository accounts;
    private final Passwords passwords;
    private final ApplicationEventPublisher events;
    private final FirstAdministratorProperties properties;
    private final TransactionOperations transaction;
    private final Clock clock;

    FirstAdministrator(
            AccountRepository accounts,
            Passwords passwords,
            ApplicationEventPublisher events,
            FirstAdministratorProperties properties,
            TransactionOperations transaction,
            Clock clock) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.events = events;
        this.properties = properties;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        Optional<Account> admin = accounts.findByUsername(USERNAME);
        if (admin.isPresent()) {
            keepOrReset(admin.get());
        } else if (!accounts.existsByRole(Role.ADMIN)) {
            create();
        }
    }

    /// If two nodes start at once, the database accepts the account of one, and only that node shows the password.
    private void create() {
        NewAccount request = new NewAccount(USERNAME, "Administrator", null, Role.ADMIN, null);
        String password = password();
        try {
            transaction.executeWithoutResult(_ -> {
                accounts.save(firstPassword(Account.create(request, passwords.hash(password), false, clock.instant())));
                publishPassword(password);
            });
        } catch (DuplicateKeyException e) {
            log.info("Another node made the account {} first", USERNAME);
        }
    }

    private void keepOrReset(Account admin) {
        if (properties.resetAdminPassword()) {
            String password = password();
            transaction.executeWithoutResult(_ -> {
                accounts.save(firstPassword(admin.withPassword(passwords.hash(password))));
                accounts.revokeTokens(admin.number());
                events.publishEvent(new Audited(null, "account.password-reset", "account " + USERNAME));
                publishPassword(password);
            });
            log.warn("The password of {} was reset; remove GRADEPORT_RESET_ADMIN_PASSWORD again", USERNAME);
        } else if (given().filter(password -> !passwords.matches(password, admin.password()))
                .isPresent()) {
            log.info("{} keeps its password, which is not the one in GRADEPORT_ADMIN_PASSWORD", USERNAME);
        }
    }

    /// A password from the environment is the operator's own choice; a random one has to be changed.
    private Account firstPassword(Account admin) {
        return given().isPresent() ? admin : admin.withFirstPassword();
    }

    private void publishPassword(String password) {
        String shown = given().isPresent() ? "(GRADEPORT_ADMIN_PASSWORD)" : password;
        events.publishEvent(new PasswordGenerated(USERNAME, Role.ADMIN, shown));
    }

    private String password() {
        return given().orElseGet(passwords::random);
    }

    private Optional<String> given() {
        return Optional.ofNullable(properties.adminPassword()).filter(StringUtils::hasText);
    }

    /// The first administrator's password.
    ///
    /// @param adminPassword taken when the account `admin` is made; without one a random password is printed once
    /// @param resetAdminPassword gives `admin` that password (or a new random one) at this start
    @ConfigurationProperties("gradeport")
    record FirstAdministratorProperties(
            @Nullable String adminPassword,
            @DefaultValue("false") boolean resetAdminPassword) {

        FirstAdministratorProperties {
            Optional.ofNullable(adminPassword)
                    .filter(StringUtils::hasText)
                    .flatMap(given -> PasswordRules.weakness(given, USERNAME))
                    .ifPresent(weakness -> {
                        throw new SettingException(
                                "gradeport.admin-password", "a strong password (%s)".formatted(weakness));
                    });
        }

        @Override
        public String toString() {
            return "FirstAdministratorProperties[resetAdminPassword=%s]".formatted(resetAdminPassword);
        }
    }
}
