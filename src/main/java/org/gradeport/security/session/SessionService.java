package org.gradeport.security.session;

import jakarta.servlet.ServletContext;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.gradeport.base.Audited;
import org.gradeport.database.RecordMapper;
import org.gradeport.security.Actor;
import org.gradeport.security.CurrentActor;
import org.gradeport.security.Role;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Lists and ends sessions: one's own, and those of others for administrators.
@Service
@PreAuthorize("isAuthenticated()")
public class SessionService {

    private final JdbcClient database;
    private final CurrentActor current;
    private final ApplicationEventPublisher events;
    private final ServletContext server;
    private final Clock clock;

    SessionService(
            JdbcClient database,
            CurrentActor current,
            ApplicationEventPublisher events,
            ServletContext server,
            Clock clock) {
        this.database = database;
        this.current = current;
        this.events = events;
        this.server = server;
        this.clock = clock;
    }

    /// The open sessions of the current actor, the last one first.
    public List<PortalSession> list() {
        return list(current.get().account());
    }

    /// The open sessions of an account, the last one first.
    public List<PortalSession> list(long account) {
        requireAccess(account);
        Instant now = clock.instant();
        return database.sql("""
                select id, account_id as account, started_at, ends_at, seen_at, address, browser
                from portal_session where account_id = ? and ends_at > ? and seen_at > ? order by started_at desc, id
                """)
                .params(account, Timestamp.from(now), Timestamp.from(oldestUse(now)))
                .query(new RecordMapper<>(PortalSession.class))
                .list();
    }

    /// Ends a session at its next request; an open page leaves the screen within five seconds.
    @Transactional
    public void end(PortalSession session) {
        requireAccess(session.account());
        int ended = database.sql("delete from portal_session where id = ? and account_id = ?")
                .params(session.id(), session.account())
                .update();
        if (ended > 0) {
            String by = current.get().username();
            events.publishEvent(new Audited(by, "session.ended", "account " + username(session.account())));
        }
    }

    /// A session that was last seen before this has ended with its node.
    private Instant oldestUse(Instant now) {
        int minutes = server.getSessionTimeout();
        return minutes > 0 ? now.minus(Duration.ofMinutes(minutes + 1)) : Instant.EPOCH;
    }

    private String username(long account) {
        return database.sql("select username from account where id = ?")
                .param(account)
                .query(String.class)
                .single();
    }

    private void requireAccess(long account) {
        Actor actor = current.get();
        if (actor.account() != account && !actor.is(Role.ADMIN)) {
            throw new AccessDeniedException("Only administrators see the sessions of others");
        }
    }
}
