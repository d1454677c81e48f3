package org.gradeport.doors;

import java.net.URI;
import java.net.http.HttpClient;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.apache.catalina.Context;
import org.apache.catalina.Manager;
import org.apache.catalina.Session;
import org.gradeport.base.Sha256;
import org.gradeport.security.AccountChange;
import org.gradeport.security.Role;
import org.gradeport.security.TokenService;
import org.gradeport.security.account.Account;
import org.gradeport.security.account.AccountRepository;
import org.gradeport.security.account.AccountUser;
import org.gradeport.security.account.TestAccounts;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.tomcat.TomcatWebServer;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.csrf.DefaultCsrfToken;
import org.springframework.security.web.csrf.HttpSessionCsrfTokenRepository;
import org.springframework.stereotype.Component;

/// Gives each caller a token or a session of the running server.
@Component
@Lazy
class Visitors implements DisposableBean {

    private static final String CSRF = "0123456789abcdef";

    private final WebServerApplicationContext portal;
    private final TestAccounts testAccounts;
    private final AccountRepository accounts;
    private final TokenService tokens;
    private final JdbcClient database;
    private final Clock clock;
    private final HttpClient client = HttpClient.newHttpClient();
    private final Map<Caller, String> usernames = new EnumMap<>(Caller.class);
    private final Map<Caller, String> secrets = new EnumMap<>(Caller.class);
    private @Nullable Session session;

    Visitors(
            WebServerApplicationContext portal,
            TestAccounts testAccounts,
            AccountRepository accounts,
            TokenService tokens,
            JdbcClient database,
            Clock clock) {
        this.portal = portal;
        this.testAccounts = testAccounts;
        this.accounts = accounts;
        this.tokens = tokens;
        this.database = database;
        this.clock = clock;
    }

    /// Makes an account and a token for each caller who has one.
    void arrive() {
        for (Caller caller : Caller.values()) {
            switch (caller) {
                case TEACHER -> make(caller, Role.TEACHER, "T1");
                case OTHER_TEACHER -> make(caller, Role.TEACHER, "T2");
                case UNLINKED_TEACHER -> make(caller, Role.TEACHER, null);
                case OPERATOR -> make(caller, Role.OPERATOR, null);
                case ANONYMOUS -> {}
                default -> make(caller, Role.ADMIN, null);
            }
        }
        endTokens();
    }

    /// Forgets failed sign-ins of this machine, so that later tests may sign in.
    void leave() {
        database.sql("delete from sign_in_attempt").update();
    }

    private void make(Caller caller, Role role, @Nullable String teacher) {
        usernames.put(caller, testAccounts.createAccount(role, teacher));
        testAccounts.signInAs(username(caller));
        secrets.put(caller, testAccounts.token());
    }

    private void endTokens() {
        Instant past = clock.instant().minus(Duration.ofHours(1));
        database.sql("update api_token set expires_at = ? where hash = ?")
                .params(Timestamp.from(past), Sha256.of(secret(Caller.EXPIRED)))
                .update();
        testAccounts.signInAs(username(Caller.REVOKED));
        tokens.list().stream()
                .filter(token -> token.owner().equals(username(Caller.REVOKED)))
                .forEach(token -> tokens.revoke(token.id()));
        SecurityContextHolder.clearContext();
        enable(Caller.DISABLED, false);
        secrets.put(Caller.UNKNOWN, "gp_invented");
    }

    /// Signs in the caller on this thread.
    void signIn(Caller caller) {
        testAccounts.signInAs(username(caller));
    }

    Visitor program(Caller caller) {
        String secret = secrets.get(caller);
        return visitor(Visitor.PROGRAM, secret == null ? Map.of() : Map.of("Authorization", "Bearer " + secret));
    }

    /// The secret of a token.
    String token(Caller caller) {
        return secret(caller);
    }

    /// A browser with a session, which has ended for those whose account or session has.
    Visitor browser(Caller caller) {
        Visitor browser = signedIn(caller);
        end(caller);
        return browser;
    }

    /// A browser with a session; only [#end] ends it.
    Visitor signedIn(Caller caller) {
        if (caller == Caller.ANONYMOUS) {
            return visitor(Visitor.BROWSER, Map.of());
        } else if (caller == Caller.UNKNOWN) {
            return visitor(Visitor.BROWSER, Map.of("Cookie", "JSESSIONID=0123456789ABCDEF0123456789ABCDEF"));
        }
        enable(caller, true);
        session = sessions().createSession(null);
        AccountUser user = AccountUser.of(account(caller));
        session.getSession()
                .setAttribute(
                        HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY,
                        new SecurityContextImpl(
                                UsernamePasswordAuthenticationToken.authenticated(user, null, user.getAuthorities())));
        session.getSession()
                .setAttribute(
                        HttpSessionCsrfTokenRepository.class.getName().concat(".CSRF_TOKEN"),
                        new DefaultCsrfToken("X-CSRF-TOKEN", "_csrf", CSRF));
        return visitor(
                Visitor.BROWSER, Map.of("Cookie", "JSESSIONID=" + session.getId(), "X-CSRF-TOKEN", Visitor.csrf(CSRF)));
    }

    /// Ends the session that was opened last as the caller's kind says.
    void end(Caller caller) {
        switch (caller) {
            case DISABLED -> enable(caller, false);
            case REVOKED ->
                accounts.save(account(caller).withPassword(account(caller).password()));
            case EXPIRED -> Objects.requireNonNull(session).expire();
            default -> {}
        }
    }

    private void enable(Caller caller, boolean enabled) {
        Account now = account(caller);
        if (now.enabled() != enabled) {
            accounts.save(now.withProfile(new AccountChange(now.name(), null, now.role(), now.teacher(), enabled)));
        }
    }

    private Account account(Caller caller) {
        return accounts.findByUsername(username(caller)).orElseThrow();
    }

    private String username(Caller caller) {
        return Objects.requireNonNull(usernames.get(caller));
    }

    private String secret(Caller caller) {
        return Objects.requireNonNull(secrets.get(caller));
    }

    private Visitor visitor(String accepted, Map<String, String> headers) {
        int port = Objects.requireNonNull(portal.getWebServer()).getPort();
        return new Visitor(client, URI.create("http://localhost:" + port), Map.of("Accept", accepted))
                .with(new Visitor(client, URI.create("http://localhost:" + port), headers));
    }

    private Manager sessions() {
        TomcatWebServer server = (TomcatWebServer) Objects.requireNonNull(portal.getWebServer());
        return ((Context) server.getTomcat().getHost().findChildren()[0]).getManager();
    }

    @Override
    public void destroy() {
        client.close();
    }
}
