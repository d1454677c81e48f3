package org.gradeport.security.signin;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
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
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/// Signs in by username and password, for the form and the API.
@Component
public class PasswordSignIn implements AuthenticationProvider {

    private static final Logger log = LoggerFactory.getLogger(PasswordSignIn.class);

    private final AccountRepository accounts;
    private final Passwords passwords;
    private final SignInThrottle throttle;
    private final KnownBrowsers browsers;
    private final ApplicationEventPublisher events;
    private final TransactionOperations transaction;
    private final LocalAccounts local;
    private final Clock clock;

    PasswordSignIn(
            AccountRepository accounts,
            Passwords passwords,
            SignInThrottle throttle,
            KnownBrowsers browsers,
            ApplicationEventPublisher events,
            TransactionOperations transaction,
            LocalAccounts local,
            Clock clock) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.throttle = throttle;
        this.browsers = browsers;
        this.events = events;
        this.transaction = transaction;
        this.local = local;
        this.clock = clock;
    }

    /// The account; a `BadCredentialsException` without details, or a `TooManyAttemptsException`.
    public Account signIn(String username, String password, String address) {
        return signIn(username, password, address, Optional.empty());
    }

    /// Signs in by the form.
    @Override
    public Authentication authenticate(Authentication request) {
        String username = request.getName();
        Optional<ServletRequestAttributes> web = web();
        Optional<SignInSubject> browser = web.flatMap(each -> browsers.find(each.getRequest(), username));
        Account account = signIn(username, String.valueOf(request.getCredentials()), address(request), browser);
        web.ifPresent(each -> remember(each, username));
        AccountUser user = AccountUser.of(account);
        UsernamePasswordAuthenticationToken result =
                UsernamePasswordAuthenticationToken.authenticated(user, null, user.getAuthorities());
        result.setDetails(request.getDetails());
        return result;
    }

    private Account signIn(String username, String password, String address, Optional<SignInSubject> browser) {
        SignInSubject[] subjects = browser.map(known -> new SignInSubject[] {known})
                .orElseGet(() -> new SignInSubject[] {
                    SignInSubject.nameAt(username, address),
                    SignInSubject.name(username),
                    SignInSubject.address(address)
                });
        admit(username, subjects);
        Account account = verify(username, password, address);
        throttle.forget(subjects[0]);
        Stream.of(subjects).skip(1).forEach(throttle::forgive);
        requireLocal(account, address);
        transaction.executeWithoutResult(_ -> note(account));
        log.info("{} signed in from {}", account.username(), address);
        return account;
    }

    private static Optional<ServletRequestAttributes> web() {
        return Optional.ofNullable(RequestContextHolder.getRequestAttributes())
                .filter(ServletRequestAttributes.class::isInstance)
                .map(ServletRequestAttributes.class::cast);
    }

    private void remember(ServletRequestAttributes web, String username) {
        HttpServletResponse response = web.getResponse();
        if (response != null) {
            browsers.remember(web.getRequest(), response, username);
        }
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

    private void admit(String username, SignInSubject[] subjects) {
        try {
            throttle.admit(subjects);
        } catch (TooManyAttemptsException e) {
            if (e.isFirst()) {
                events.publishEvent(new Audited(null, "sign-in.stopped", "account " + name(find(username))));
            }
            throw e;
        }
    }

    private void note(Account account) {
        accounts.signedIn(account.number(), clock.instant());
        String detail = local.enabled() ? null : Texts.say("security.audited.emergency");
        events.publishEvent(
                new Audited(account.username(), "sign-in.accepted", "account " + account.username(), detail));
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
