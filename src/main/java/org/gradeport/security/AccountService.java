package org.gradeport.security;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.gradeport.base.Audited;
import org.gradeport.base.Texts;
import org.gradeport.base.VisibleText;
import org.gradeport.database.LikePattern;
import org.gradeport.security.account.Account;
import org.gradeport.security.account.AccountRepository;
import org.gradeport.security.account.AccountRules;
import org.gradeport.security.account.Passwords;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Lets administrators manage accounts; each refusal is an [AccountRuleException].
@Service
@PreAuthorize("hasRole('ADMIN')")
public class AccountService {

    private static final Logger log = LoggerFactory.getLogger(AccountService.class);

    private final AccountRepository accounts;
    private final Passwords passwords;
    private final TeacherDirectory teachers;
    private final CurrentActor current;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    AccountService(
            AccountRepository accounts,
            Passwords passwords,
            TeacherDirectory teachers,
            CurrentActor current,
            ApplicationEventPublisher events,
            Clock clock) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.teachers = teachers;
        this.current = current;
        this.events = events;
        this.clock = clock;
    }

    /// A page of accounts by username.
    public List<AccountRow> list(AccountCriteria accountCriteria, int offset, int limit) {
        return accounts
                .find(pattern(accountCriteria), accountCriteria.role(), accountCriteria.enabled(), offset, limit)
                .stream()
                .map(AccountRow::of)
                .toList();
    }

    public int count(AccountCriteria accountCriteria) {
        return accounts.count(pattern(accountCriteria), accountCriteria.role(), accountCriteria.enabled());
    }

    private static String pattern(AccountCriteria accountCriteria) {
        return LikePattern.containsWords(accountCriteria.text().toLowerCase(Locale.ROOT));
    }

    /// Creates an account and returns its password, which cannot be read again and has to be changed at the first
    /// sign-in.
    ///
    /// @param chosen a password of at least 12 characters, or null for a random one
    @Transactional
    public String create(NewAccount newAccount, @Nullable String chosen) {
        AccountRules rules = new AccountRules()
                .username(newAccount.username())
                .profile(newAccount.name(), newAccount.email(), newAccount.role(), newAccount.teacher());
        requireTeacher(rules, newAccount.teacher());
        String password = password(rules, chosen, newAccount.username());
        try {
            accounts.save(Account.create(newAccount, passwords.hash(password), false, clock.instant())
                    .withFirstPassword());
        } catch (DuplicateKeyException e) {
            throw new AccountRuleException(
                    AccountField.USERNAME, Texts.say("security.refused.taken", newAccount.username()));
        }
        audit("account.created", newAccount.username(), Texts.say("security.audited.with-role", newAccount.role()));
        return password;
    }

    /// Changes an account; another role or disabling ends its sessions at once, and another role revokes its tokens.
    ///
    /// @param version of the account when it was read
    @Transactional
    public void change(long id, int version, AccountChange change) {
        List<Long> administrators = accounts.lockAdministrators();
        Account before = lock(id);
        Account after = before.withProfile(change);
        AccountRules rules = new AccountRules()
                .profile(change.name(), change.email(), change.role(), change.teacher())
                .require(before.version() == version, AccountField.VERSION, Texts.say("security.refused.changed"));
        requireTeacher(rules, change.teacher());
        if (before.isActiveAdministrator() && !after.isActiveAdministrator()) {
            requireDispensable(rules, id, administrators);
        }
        rules.check();
        accounts.save(after);
        if (before.role() != after.role()) {
            revokeTokens(after);
        }
        audit(ending(before, after) ? "account.disabled" : "account.changed", after.username(), changed(before, after));
    }

    /// Sets another password, which ends the account's sessions, and returns it; it cannot be read again and has to be
    /// changed at the next sign-in.
    ///
    /// @param chosen a password of at least 12 characters, or null for a random one
    /// @param revokeTokens whether the named tokens of the account end, too
    @Transactional
    public String resetPassword(long id, @Nullable String chosen, boolean revokeTokens) {
        Account account = lock(id);
        AccountRules rules = new AccountRules()
                .require(
                        id != current.get().account(),
                        AccountField.PASSWORD,
                        Texts.say("security.refused.own-password"));
        String password = password(rules, chosen, account.username());
        accounts.save(account.withPassword(passwords.hash(password)).withFirstPassword());
        if (revokeTokens) {
            revokeTokens(account);
        }
        audit("account.password-reset", account.username(), null);
        return password;
    }

    private void revokeTokens(Account account) {
        int revoked = accounts.revokeTokens(account.number());
        if (revoked > 0) {
            audit("token.revoked", account.username(), Texts.say("security.audited.tokens", revoked));
        }
    }

    private Account lock(long id) {
        return accounts.findLockedById(id)
                .orElseThrow(() -> new AccountRuleException(AccountField.ID, Texts.say("security.refused.gone")));
    }

    /// The chosen password, or a random one, after the check of all rules.
    private String password(AccountRules rules, @Nullable String chosen, String username) {
        if (chosen == null || chosen.isEmpty()) {
            rules.check();
            return passwords.random();
        }
        rules.password(chosen, username).check();
        return chosen;
    }

    private void requireTeacher(AccountRules rules, @Nullable String sourcedId) {
        rules.require(
                sourcedId == null || teachers.find(sourcedId).isPresent(),
                AccountField.TEACHER,
                Texts.say("security.refused.teacher"));
    }

    private void requireDispensable(AccountRules rules, long id, List<Long> administrators) {
        rules.require(id != current.get().account(), AccountField.ROLE, Texts.say("security.refused.yourself"))
                .require(
                        administrators.size() > 1, AccountField.ROLE, Texts.say("security.refused.last-administrator"));
    }

    private void audit(String action, String username, @Nullable String detail) {
        String by = current.get().username();
        events.publishEvent(new Audited(by, action, "account " + username, detail));
        log.info("{}: {} by {} ({})", username, action, by, detail);
    }

    private static boolean ending(Account before, Account after) {
        return before.enabled() && !after.enabled();
    }

    /// The changed values, for the audit trail.
    private static String changed(Account before, Account after) {
        List<String> changes = new ArrayList<>();
        note(changes, Texts.say("security.audited.role"), before.role(), after.role());
        note(changes, Texts.say("security.audited.enabled"), before.enabled(), after.enabled());
        note(changes, Texts.say("security.audited.teacher"), before.teacher(), after.teacher());
        note(changes, Texts.say("security.audited.email"), before.email(), after.email());
        note(changes, Texts.say("security.audited.name"), before.name(), after.name());
        return changes.isEmpty() ? Texts.say("security.audited.same") : VisibleText.join(", ", changes);
    }

    private static void note(List<String> changes, String what, @Nullable Object before, @Nullable Object after) {
        if (!Objects.equals(before, after)) {
            String none = Texts.say("security.audited.none");
            changes.add("%s %s → %s"
                    .formatted(
                            what,
                            VisibleText.isolated(Objects.toString(before, none)),
                            VisibleText.isolated(Objects.toString(after, none))));
        }
    }
}
