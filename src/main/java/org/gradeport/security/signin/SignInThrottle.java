package org.gradeport.security.signin;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.gradeport.database.RecordMapper;
import org.gradeport.security.TooManyAttemptsException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Slows guessing down: every try counts as a failure first, and after the free ones each wait is twice as long as the
/// last. Stored in the database, so that all nodes count together and a restart resets nothing.
@Component
public class SignInThrottle {

    private final JdbcClient database;
    private final Clock clock;
    private final SignInProperties properties;

    SignInThrottle(JdbcClient database, Clock clock, SignInProperties properties) {
        this.database = database;
        this.clock = clock;
        this.properties = properties;
    }

    /// Counts a try of this subject as failed until `forgive`; a `TooManyAttemptsException` if it came too early.
    @Transactional(noRollbackFor = TooManyAttemptsException.class)
    public void admit(SignInSubject subject) {
        Instant now = clock.instant();
        Attempts before = lock(subject, now);
        if (now.isBefore(before.blockedUntil())) {
            throw new TooManyAttemptsException(Duration.between(now, before.blockedUntil()), markReported(subject));
        }
        int failures = before.isForgotten(now, properties.forgetAfter()) ? 1 : before.failures() + 1;
        store(subject, failures, now, now.plus(waitAfter(failures, subject.freeFailures(properties))));
    }

    /// Forgets all failures of this subject.
    @Transactional
    public void forget(SignInSubject subject) {
        database.sql("delete from sign_in_attempt where subject = ?")
                .param(subject.key())
                .update();
    }

    /// Removes the try that `admit` counted.
    @Transactional
    public void forgive(SignInSubject subject) {
        database.sql("update sign_in_attempt set failures = greatest(0, failures - 1), blocked_until = tried_at"
                        + " where subject = ?")
                .param(subject.key())
                .update();
    }

    @Scheduled(fixedDelayString = "PT1H")
    void forgetOld() {
        database.sql("delete from sign_in_attempt where tried_at < ?")
                .param(Timestamp.from(clock.instant().minus(properties.forgetAfter())))
                .update();
    }

    /// Inserts before it locks, because two transactions that lock a missing row would deadlock.
    private Attempts lock(SignInSubject subject, Instant now) {
        database.sql(
                        "insert ignore into sign_in_attempt (subject, failures, tried_at, blocked_until) values (?, 0, ?, ?)")
                .params(subject.key(), Timestamp.from(now), Timestamp.from(now))
                .update();
        return database.sql(
                        "select failures, tried_at, blocked_until from sign_in_attempt where subject = ? for update")
                .param(subject.key())
                .query(new RecordMapper<>(Attempts.class))
                .single();
    }

    /// Whether this is the first refused try of this wait.
    private boolean markReported(SignInSubject subject) {
        return database.sql("update sign_in_attempt set told = true where subject = ? and not told")
                        .param(subject.key())
                        .update()
                == 1;
    }

    private void store(SignInSubject subject, int failures, Instant now, Instant blockedUntil) {
        database.sql(
                        "update sign_in_attempt set failures = ?, tried_at = ?, blocked_until = ?, told = false where subject = ?")
                .params(failures, Timestamp.from(now), Timestamp.from(blockedUntil), subject.key())
                .update();
    }

    private Duration waitAfter(int failures, int free) {
        if (failures < free) {
            return Duration.ZERO;
        }
        Duration wait = Duration.ofSeconds(1L << Math.min(failures - free, 30));
        return wait.compareTo(properties.longestWait()) < 0 ? wait : properties.longestWait();
    }

    private record Attempts(int failures, Instant triedAt, Instant blockedUntil) {

        boolean isForgotten(Instant now, Duration after) {
            return triedAt.plus(after).isBefore(now);
        }
    }
}
