package org.gradeport.security.oidc;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.gradeport.base.Audited;
import org.gradeport.base.Texts;
import org.gradeport.security.AccountChange;
import org.gradeport.security.NewAccount;
import org.gradeport.security.Role;
import org.gradeport.security.Teacher;
import org.gradeport.security.TeacherDirectory;
import org.gradeport.security.account.Account;
import org.gradeport.security.account.AccountRepository;
import org.gradeport.security.account.Passwords;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;

/// Writes what the claims of a person say to its account, with lines of the audit trail in the same transaction.
class AccountChanges {

    private static final Logger log = LoggerFactory.getLogger(AccountChanges.class);

    private final AccountRepository accounts;
    private final IdentityRepository identities;
    private final TeacherDirectory teachers;
    private final Passwords passwords;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    AccountChanges(
            AccountRepository accounts,
            IdentityRepository identities,
            TeacherDirectory teachers,
            Passwords passwords,
            ApplicationEventPublisher events,
            Clock clock) {
        this.accounts = accounts;
        this.identities = identities;
        this.teachers = teachers;
        this.passwords = passwords;
        this.events = events;
        this.clock = clock;
    }

    /// A new account, whose password nobody knows.
    Account create(Person person, Role role) {
        String username = person.username();
        NewAccount values = new NewAccount(
                username,
                person.name().orElse(username),
                person.email().orElse(null),
                role,
                teacher(person, role, null));
        Account account =
                accounts.save(Account.create(values, passwords.hash(passwords.random()), false, clock.instant()));
        audit(null, "account.created", username, Texts.say("security.oidc.audited.role", role, person.provider()));
        return account;
    }

    /// Gives the account to the identity of this person.
    Account connect(Account account, Person person) {
        identities.save(new Identity(null, account.number(), person.issuer(), person.subject(), null, clock.instant()));
        audit(
                null,
                "account.connected",
                account.username(),
                Texts.say("security.oidc.audited.identity", person.issuer(), person.subject()));
        return account;
    }

    /// The account as the claims say now.
    Account update(Account account, Person person, Role role) {
        AccountChange before = new AccountChange(
                account.name(), account.email(), account.role(), account.teacher(), account.enabled());
        AccountChange change = new AccountChange(
                person.name().orElse(account.name()),
                person.email().orElse(account.email()),
                role,
                teacher(person, role, account.teacher()),
                true);
        return change.equals(before) ? account : save(account, change, "account.changed", person);
    }

    Account save(Account account, AccountChange change, String action, Person person) {
        Account saved = accounts.save(account.withProfile(change));
        audit(
                null,
                action,
                account.username(),
                Texts.say(
                        "security.oidc.audited.change",
                        person.provider(),
                        change.role(),
                        Objects.requireNonNullElse(change.teacher(), "–"),
                        change.enabled()));
        int revoked = account.role() == saved.role() ? 0 : accounts.revokeTokens(account.number());
        if (revoked > 0) {
            audit(null, "token.revoked", account.username(), Texts.say("security.audited.tokens", revoked));
        }
        if (account.isActiveAdministrator()
                && !saved.isActiveAdministrator()
                && accounts.lockAdministrators().isEmpty()) {
            log.warn("{} was the last administrator, and {} no longer says so", account.username(), person.provider());
        }
        return saved;
    }

    void signedIn(Account account, Person person) {
        accounts.signedIn(account.number(), clock.instant());
        String username = account.username();
        audit(username, "sign-in.accepted", username, Texts.say("security.oidc.audited.at", person.provider()));
    }

    /// The sourcedId of the person's record as a teacher; null for none, and if several records match.
    ///
    /// @param linked the present link, which stays if the provider has no rule for it
    @Nullable
    String teacher(Person person, Role role, @Nullable String linked) {
        TeacherDirectory.Key key = person.rules().teacherBy();
        if (role != Role.TEACHER || key == null) {
            return role == Role.TEACHER ? linked : null;
        }
        List<Teacher> found = person.teacherKey()
                .map(value -> key == TeacherDirectory.Key.EMAIL ? Addresses.normal(value) : value)
                .map(value -> teachers.match(key, value))
                .orElseGet(List::of);
        if (found.size() > 1) {
            log.warn(
                    "{} teachers match the {} of a person of {}: none is linked", found.size(), key, person.provider());
        }
        return found.size() == 1 ? found.getFirst().sourcedId() : null;
    }

    private void audit(@Nullable String by, String action, String username, String detail) {
        events.publishEvent(new Audited(by, action, "account " + username, detail));
        log.info("{}: {} ({})", username, action, detail);
    }
}
