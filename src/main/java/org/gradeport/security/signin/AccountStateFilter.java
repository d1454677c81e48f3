package org.gradeport.security.signin;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.gradeport.error.DatabaseOutage;
import org.gradeport.security.account.AccountRepository;
import org.gradeport.security.account.AccountUser;
import org.gradeport.security.session.SessionRegister;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/// Ends a session at the next request after its account was deleted, disabled, or got another role or password, or
/// after somebody ended it, or its longest life is over, or if accounts may no longer be signed in to in its way. A
/// first password has to be changed before a link opens. During a database outage a session stays open, so that its
/// page can show the outage; it cannot read anything.
public class AccountStateFilter extends OncePerRequestFilter {

    /// A page requests dozens of files; if each waited for the database during an outage, the page would stay empty.
    private static final Duration PAUSE = Duration.ofSeconds(5);

    private final AccountRepository accounts;
    private final SessionRegister sessions;
    private final LocalAccounts local;
    private final Clock clock;
    private volatile Instant away = Instant.EPOCH;

    public AccountStateFilter(AccountRepository accounts, SessionRegister sessions, LocalAccounts local, Clock clock) {
        this.sessions = sessions;
        this.local = local;
        this.accounts = accounts;
        this.clock = clock;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (isOver(request)) {
            SecurityContextHolder.clearContext();
            end(request.getSession(false));
        } else if (request.getServletPath().startsWith("/link/") && mustChangePassword()) {
            response.sendRedirect(request.getContextPath() + "/password");
            return;
        }
        chain.doFilter(request, response);
    }

    private boolean isOver(HttpServletRequest request) {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null
                && authentication.getPrincipal() instanceof AccountUser user
                && !(mayStay(user, authentication) && isStill(user, request));
    }

    /// A server may keep sessions over a restart that switches local accounts off. Details that are an authentication
    /// are that of a provider.
    private boolean mayStay(AccountUser user, Authentication authentication) {
        return authentication.getDetails() instanceof Authentication
                ? local.mayUseProvider(user.username())
                : local.mayUsePassword(user.username());
    }

    private static boolean mustChangePassword() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof AccountUser user && user.mustChange();
    }

    private boolean isStill(AccountUser user, HttpServletRequest request) {
        if (wasAwayJustNow()) {
            return true;
        }
        try {
            return accounts.findById(user.id()).filter(user::isCurrent).isPresent() && sessions.isOpen(user, request);
        } catch (RuntimeException e) {
            if (!DatabaseOutage.isCauseOf(e)) {
                throw e;
            }
            away = clock.instant();
            return true;
        }
    }

    private boolean wasAwayJustNow() {
        Duration past = Duration.between(away, clock.instant());
        return !past.isNegative() && past.compareTo(PAUSE) < 0;
    }

    private static void end(@Nullable HttpSession session) {
        if (session != null) {
            session.invalidate();
        }
    }
}
