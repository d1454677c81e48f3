package org.gradeport.security;

import java.util.Objects;
import org.gradeport.base.Audited;
import org.gradeport.base.Texts;
import org.gradeport.security.account.Account;
import org.gradeport.security.account.AccountRepository;
import org.gradeport.security.account.AccountRules;
import org.gradeport.security.account.AccountUser;
import org.gradeport.security.account.Passwords;
import org.gradeport.security.signin.SignInSubject;
import org.gradeport.security.signin.SignInThrottle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/// Lets users change their own account.
@Service
@PreAuthorize("isAuthenticated()")
public class OwnAccountService {

    private static final Logger log = LoggerFactory.getLogger(OwnAccountService.class);

    private final AccountRepository accounts;
    private final Passwords passwords;
    private final SignInThrottle throttle;
    private final CurrentActor current;
    private final ApplicationEventPublisher events;
    private final TransactionOperations transaction;

    OwnAccountService(
            AccountRepository accounts,
            Passwords passwords,
            SignInThrottle throttle,
            CurrentActor current,
            ApplicationEventPublisher events,
            TransactionOperations transaction) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.throttle = throttle;
        this.current = current;
        this.events = events;
        this.transaction = transaction;
    }

    /// Changes the current actor's password and ends all their sessions but this one; an [AccountRuleException] if the
    /// old password is wrong or the new one too weak, a [TooManyAttemptsException] after too many wrong ones.
    public void changePassword(String old, String next) {
        Account account = accounts.findById(current.get().account()).orElseThrow();
        requireKnown(account, old);
        new AccountRules().password(next, account.username()).check();
        Account changed = save(account.withPassword(passwords.hash(next)));
        stay(AccountUser.of(changed));
        log.info("{} changed their own password", account.username());
    }

    private Account save(Account account) {
        return Objects.requireNonNull(transaction.execute(_ -> {
            Account saved = accounts.save(account);
            events.publishEvent(
                    new Audited(account.username(), "account.password-changed", "account " + account.username()));
            return saved;
        }));
    }

    private void requireKnown(Account account, String old) {
        SignInSubject subject = SignInSubject.user(account.username());
        throttle.admit(subject);
        if (!passwords.matches(old, account.password())) {
            throw new AccountRuleException(AccountField.OLD_PASSWORD, Texts.say("security.refused.old-password"));
        }
        throttle.forget(subject);
    }

    /// The context belongs to the session, so this session gets the new stamp and stays valid. The details lead to the
    /// sign-out at a provider.
    private static void stay(AccountUser user) {
        SecurityContext context = SecurityContextHolder.getContext();
        var next = UsernamePasswordAuthenticationToken.authenticated(user, null, user.getAuthorities());
        next.setDetails(Objects.requireNonNull(context.getAuthentication()).getDetails());
        context.setAuthentication(next);
    }
}
