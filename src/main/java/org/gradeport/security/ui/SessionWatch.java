package org.gradeport.security.ui;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.WrappedSession;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.gradeport.security.account.AccountUser;
import org.gradeport.security.session.SessionKey;
import org.gradeport.security.session.SessionRegister;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.transaction.TransactionException;

/// Sends the open pages of ended sessions to the sign-in page: sessions that somebody ended on any node, that are too
/// old, or whose account was disabled or got another role or password.
@SpringComponent
class SessionWatch implements VaadinServiceInitListener {

    private static final Logger log = LoggerFactory.getLogger(SessionWatch.class);

    private final Set<VaadinSession> sessions = ConcurrentHashMap.newKeySet();
    private final Set<VaadinSession> leaving = ConcurrentHashMap.newKeySet();
    private final transient SessionRegister register;

    SessionWatch(SessionRegister register) {
        this.register = register;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addSessionInitListener(init -> sessions.add(init.getSession()));
        event.getSource().addSessionDestroyListener(end -> {
            sessions.remove(end.getSession());
            leaving.remove(end.getSession());
        });
    }

    /// A page that was told to leave has a round to do so; then its session ends in any case.
    @Scheduled(fixedDelayString = "PT2S")
    void check() {
        leaving.forEach(SessionWatch::invalidate);
        leaving.clear();
        List<SignedIn> all = new ArrayList<>();
        sessions.forEach(session -> SignedIn.of(session).ifPresent(all::add));
        try {
            Map<String, Integer> open =
                    register.open(all.stream().map(SignedIn::id).toList());
            all.stream().filter(each -> !each.isIn(open)).forEach(this::send);
        } catch (DataAccessException | TransactionException e) {
            log.debug("Sessions are checked again in two seconds", e);
        }
    }

    private void send(SignedIn ended) {
        leaving.add(ended.session());
        VaadinSession session = ended.session();
        var _ = session.access(() -> leave(session));
    }

    /// Someone who signs out meanwhile goes where the sign-out leads.
    private static void leave(VaadinSession session) {
        if (SignedIn.of(session).isPresent()) {
            session.getUIs().forEach(ui -> ui.getPage().setLocation("login?ended"));
        }
    }

    private static void invalidate(VaadinSession session) {
        WrappedSession web = session.getSession();
        if (web != null) {
            try {
                web.invalidate();
            } catch (IllegalStateException e) {
                log.debug("The session had ended", e);
            }
        }
    }

    /// A session with its user.
    private record SignedIn(VaadinSession session, String id, int stamp) {

        static Optional<SignedIn> of(VaadinSession session) {
            try {
                WrappedSession web = session.getSession();
                return web != null
                                && web.getAttribute(SessionKey.ATTRIBUTE) instanceof SessionKey key
                                && user(web) instanceof AccountUser user
                        ? Optional.of(new SignedIn(session, key.id(), user.stamp()))
                        : Optional.empty();
            } catch (IllegalStateException e) {
                log.debug("The session has ended", e);
                return Optional.empty();
            }
        }

        private static @Nullable Object user(WrappedSession web) {
            Object context = web.getAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY);
            Authentication user = context instanceof SecurityContext security ? security.getAuthentication() : null;
            return user == null ? null : user.getPrincipal();
        }

        boolean isIn(Map<String, Integer> open) {
            return Integer.valueOf(stamp).equals(open.get(id));
        }
    }
}
