package org.gradeport.security.session;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import jakarta.servlet.http.HttpSessionEvent;
import jakarta.servlet.http.HttpSessionListener;
import jakarta.validation.constraints.NotNull;
import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import org.gradeport.base.Texts;
import org.gradeport.database.RecordMapper;
import org.gradeport.security.account.AccountUser;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.http.HttpHeaders;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.validation.annotation.Validated;
import org.springframework.web.util.WebUtils;

/// Keeps a row for each signed-in session, so that sessions can be listed and ended on any node.
@Component
public class SessionRegister implements HttpSessionListener {

    /// Recording each request would cost a write per request.
    private static final Duration RESOLUTION = Duration.ofMinutes(1);

    /// Strangers can begin any number of sessions. An open sign-in page reports every five minutes.
    private static final Duration LIFE_OF_STRANGERS = Duration.ofMinutes(10);

    private static final int ADDRESS_LENGTH = 60;
    private static final int BROWSER_LENGTH = 200;
    private static final Logger log = LoggerFactory.getLogger(SessionRegister.class);

    private final Random random = new SecureRandom();
    private final JdbcClient database;
    private final SessionProperties properties;
    private final Clock clock;

    SessionRegister(JdbcClient database, SessionProperties properties, Clock clock) {
        this.database = database;
        this.properties = properties;
        this.clock = clock;
    }

    /// Whether the session of this request goes on: nobody ended it, and it is younger than the longest life. The first
    /// request after a sign-in adds its row.
    public boolean isOpen(AccountUser user, HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session == null) {
            return true;
        }
        synchronized (WebUtils.getSessionMutex(session)) {
            Optional<SessionKey> key = SessionKey.of(session, user.id());
            if (key.isEmpty()) {
                add(user, session, request);
                return true;
            }
            return isOpen(key.get());
        }
    }

    /// Of these sessions the ones that go on, with the present stamp of their accounts.
    public Map<String, Integer> open(Collection<String> ids) {
        return ids.isEmpty()
                ? Map.of()
                : database
                        .sql("""
                        select s.id, a.stamp from portal_session s join account a on a.id = s.account_id
                        where a.enabled and s.ends_at > :now and s.id in (:ids)
                        """)
                        .param("now", Timestamp.from(clock.instant()))
                        .param("ids", ids)
                        .query(new RecordMapper<>(Open.class))
                        .list()
                        .stream()
                        .collect(Collectors.toMap(Open::id, Open::stamp));
    }

    private boolean isOpen(SessionKey key) {
        Instant now = clock.instant();
        Optional<Seen> seen = database.sql("select ends_at, seen_at from portal_session where id = ?")
                .param(key.id())
                .query(new RecordMapper<>(Seen.class))
                .optional()
                .filter(row -> row.endsAt().isAfter(now));
        seen.filter(row -> row.seenAt().isBefore(now.minus(RESOLUTION))).ifPresent(_ -> touch(key, now));
        return seen.isPresent();
    }

    private void touch(SessionKey key, Instant now) {
        database.sql("update portal_session set seen_at = ? where id = ?")
                .params(Timestamp.from(now), key.id())
                .update();
    }

    private void add(AccountUser user, HttpSession session, HttpServletRequest request) {
        byte[] id = new byte[16];
        random.nextBytes(id);
        SessionKey key = new SessionKey(HexFormat.of().formatHex(id), user.id());
        Instant now = clock.instant();
        String browser = Objects.requireNonNullElse(request.getHeader(HttpHeaders.USER_AGENT), "");
        database.sql("""
                insert into portal_session (id, account_id, started_at, ends_at, seen_at, address, browser)
                values (?, ?, ?, ?, ?, ?, ?)
                """)
                .params(
                        key.id(),
                        key.account(),
                        Timestamp.from(now),
                        Timestamp.from(now.plus(properties.life())),
                        Timestamp.from(now),
                        Texts.cut(request.getRemoteAddr(), ADDRESS_LENGTH),
                        Texts.cut(browser, BROWSER_LENGTH))
                .update();
        session.setAttribute(SessionKey.ATTRIBUTE, key);
        session.setMaxInactiveInterval(
                seconds(Duration.ofMinutes(session.getServletContext().getSessionTimeout())));
    }

    private static int seconds(Duration duration) {
        return Math.toIntExact(duration.toSeconds());
    }

    @Override
    public void sessionCreated(HttpSessionEvent event) {
        event.getSession().setMaxInactiveInterval(seconds(LIFE_OF_STRANGERS));
    }

    /// Deletes the row of a session that ended by itself.
    @Override
    public void sessionDestroyed(HttpSessionEvent event) {
        if (event.getSession().getAttribute(SessionKey.ATTRIBUTE) instanceof SessionKey key) {
            try {
                database.sql("delete from portal_session where id = ?")
                        .param(key.id())
                        .update();
            } catch (RuntimeException e) {
                log.debug("The row of an ended session stays until it is over", e);
            }
        }
    }

    @Scheduled(fixedDelayString = "PT1H")
    void deleteOver() {
        database.sql("delete from portal_session where ends_at < ?")
                .param(Timestamp.from(clock.instant()))
                .update();
    }

    /// The settings of sessions.
    ///
    /// @param life the longest life of a session, however much it is used
    @Validated
    @ConfigurationProperties("gradeport.session")
    public record SessionProperties(
            @DefaultValue("12h") @NotNull Duration life) {}

    private record Seen(Instant endsAt, Instant seenAt) {}

    private record Open(String id, int stamp) {}
}
