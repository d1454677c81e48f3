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
    ///
    /// @param revokeTokens whether the actor's named tokens end, too
    public void changePassword(String old, String next, boolean revokeTokens) {
        Account account = accounts.findById(current.get().account()).orElseThrow();
        requireKnown(account, old);
        new AccountRules().password(next, account.username()).check();
        Account changed = save(account.number(), passwords.hash(next), revokeTokens);
        stay(AccountUser.of(changed));
        log.info("{} changed their own password", account.username());
    }

    /// Changes a first password to another one that was typed twice.
    public void changeFirstPassword(String old, String next, String again) {
        if (!next.equals(again)) {
            throw new AccountRuleException(AccountField.REPEATED_PASSWORD, Texts.say("security.password.differs"));
        } else if (next.equals(old)) {
            throw new AccountRuleException(AccountField.PASSWORD, Texts.say("security.refused.same-password"));
        }
        changePassword(old, next, false);
    }

    // An administrator may change the account while the password is hashed.
    private Account save(long id, String hash, boolean revokeTokens) {
        return Objects.requireNonNull(transaction.execute(_ -> {
            Account account = accounts.findLockedById(id).orElseThrow();
            Account saved = accounts.save(account.withPassword(hash));
            events.publishEvent(
                    new Audited(account.username(), "account.password-changed", "account " + account.username()));
            int revoked = revokeTokens ? accounts.revokeTokens(account.number()) : 0;
            if (revoked > 0) {
                events.publishEvent(new Audited(
                        account.username(),
                        "token.revoked",
                        "account " + account.username(),
                        Texts.say("security.audited.tokens", revoked)));
            }
            return saved;
        }));
    }

    private void requireKnown(Account account, String old) {
        SignInSubject subject = SignInSubject.ownPassword(account.username());
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
