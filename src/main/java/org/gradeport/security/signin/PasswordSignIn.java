package org.gradeport.security.signin;

import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import org.gradeport.base.Audited;
import org.gradeport.base.Texts;
import org.gradeport.security.TooManyAttemptsException;
import org.gradeport.security.account.Account;
import org.gradeport.security.account.AccountRepository;
import org.gradeport.security.account.AccountRules;
import org.gradeport.security.account.AccountUser;
import org.gradeport.security.account.Passwords;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/// Signs in by username and password, for the form and the API.
@Component
public class PasswordSignIn implements AuthenticationProvider {

    private static final Logger log = LoggerFactory.getLogger(PasswordSignIn.class);

    private final AccountRepository accounts;
    private final Passwords passwords;
    private final SignInThrottle throttle;
    private final ApplicationEventPublisher events;
    private final TransactionOperations transaction;
    private final LocalAccounts local;
    private final Clock clock;

    PasswordSignIn(
            AccountRepository accounts,
            Passwords passwords,
            SignInThrottle throttle,
            ApplicationEventPublisher events,
            TransactionOperations transaction,
            LocalAccounts local,
            Clock clock) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.throttle = throttle;
        this.events = events;
        this.transaction = transaction;
        this.local = local;
        this.clock = clock;
    }

    /// The account; a `BadCredentialsException` without details, or a `TooManyAttemptsException`.
    public Account signIn(String username, String password, String address) {
        SignInSubject from = SignInSubject.address(address);
        SignInSubject as = SignInSubject.user(username);
        admit(username, from, as);
        Account account = verify(username, password, address);
        throttle.forgive(from);
        throttle.forget(as);
        requireLocal(account, address);
        transaction.executeWithoutResult(_ -> note(account));
        log.info("{} signed in from {}", account.username(), address);
        return account;
    }

    /// Signs in by the form.
    @Override
    public Authentication authenticate(Authentication request) {
        Account account = signIn(request.getName(), String.valueOf(request.getCredentials()), address(request));
        AccountUser user = AccountUser.of(account);
        UsernamePasswordAuthenticationToken result =
                UsernamePasswordAuthenticationToken.authenticated(user, null, user.getAuthorities());
        result.setDetails(request.getDetails());
        return result;
    }

    @Override
    public boolean supports(Class<?> kind) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(kind);
    }

    private static String address(Authentication request) {
        return request.getDetails() instanceof WebAuthenticationDetails details
                ? details.getRemoteAddress()
                : "unknown";
    }

    private void admit(String username, SignInSubject from, SignInSubject as) {
        try {
            throttle.admit(from);
            throttle.admit(as);
        } catch (TooManyAttemptsException e) {
            if (e.isFirst()) {
                events.publishEvent(new Audited(null, "sign-in.stopped", "account " + name(find(username))));
            }
            throw e;
        }
    }

    private void note(Account account) {
        accounts.signedIn(account.number(), clock.instant());
        events.publishEvent(new Audited(account.username(), "sign-in.accepted", "account " + account.username()));
    }

    private Account verify(String username, String password, String address) {
        Optional<Account> account = find(username).filter(Account::enabled);
        if (account.isEmpty()) {
            passwords.compareWithDummy(password);
        }
        return account.filter(found -> passwords.matches(password, found.password()))
                .orElseThrow(() -> refused(account, address));
    }

    /// After the check of the password, so that a stranger does not learn which account is the emergency account.
    private void requireLocal(Account account, String address) {
        if (!local.mayUsePassword(account.username())) {
            String detail = Texts.say("security.audited.local-off");
            events.publishEvent(new Audited(null, "sign-in.refused", "account " + account.username(), detail));
            log.warn("A sign-in as {} from {} was refused: local accounts are off", account.username(), address);
            throw new LocalSignInOffException();
        }
    }

    private Optional<Account> find(String username) {
        String name = username.strip().toLowerCase(Locale.ROOT);
        return AccountRules.isUsername(name) ? accounts.findByUsername(name) : Optional.empty();
    }

    /// Unknown usernames are not logged, because people type passwords there by mistake.
    private static String name(Optional<Account> account) {
        return account.map(Account::username).orElseGet(() -> Texts.say("security.audited.nobody"));
    }

    private BadCredentialsException refused(Optional<Account> account, String address) {
        String name = name(account);
        events.publishEvent(new Audited(null, "sign-in.refused", "account " + name));
        log.warn("A sign-in as {} from {} was refused", name, address);
        return new BadCredentialsException("The username or the password is wrong");
    }
}
