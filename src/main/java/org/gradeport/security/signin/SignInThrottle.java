package org.gradeport.security.signin;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.gradeport.database.RecordMapper;
import org.gradeport.security.TooManyAttemptsException;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Slows guessing down: every try counts as a failure first, and after the free ones each wait is twice as long as the
/// last. Stored in the database, so that all nodes count together and a restart resets nothing.
@Component
public class SignInThrottle {

    private static final int MOST_ROWS = 100_000;

    private final int mostRows;
    private final JdbcClient database;
    private final Clock clock;
    private final SignInProperties properties;

    @Autowired
    SignInThrottle(JdbcClient database, Clock clock, SignInProperties properties) {
        this(database, clock, properties, MOST_ROWS);
    }

    /// @param mostRows that are kept; each try adds up to three
    SignInThrottle(JdbcClient database, Clock clock, SignInProperties properties, int mostRows) {
        this.mostRows = mostRows;
        this.database = database;
        this.clock = clock;
        this.properties = properties;
    }

    /// Counts a try as failed for all these subjects until `forgive`; a `TooManyAttemptsException`, and no count, if it
    /// came too early for one of them.
    ///
    /// @param subjects in the order of their kinds, so that two tries cannot wait for each other
    @Transactional(noRollbackFor = TooManyAttemptsException.class)
    public void admit(SignInSubject... subjects) {
        Instant now = clock.instant();
        List<Attempts> before = Stream.of(subjects).map(each -> lock(each, now)).toList();
        for (int i = 0; i < subjects.length; i++) {
            refuseDuringWait(subjects[i], before.get(i), now);
        }
        for (int i = 0; i < subjects.length; i++) {
            count(subjects[i], before.get(i), now);
        }
    }

    private void refuseDuringWait(SignInSubject subject, Attempts before, Instant now) {
        if (now.isBefore(before.blockedUntil())) {
            throw new TooManyAttemptsException(Duration.between(now, before.blockedUntil()), markReported(subject));
        }
    }

    private void count(SignInSubject subject, Attempts before, Instant now) {
        int failures = before.isForgotten(now, properties.forgetAfter()) ? 1 : before.failures() + 1;
        store(subject, failures, now, now.plus(waitAfter(failures, subject)));
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

    /// Deletes old rows, and of very many the ones that keep nobody waiting, so that guesses with ever new names and
    /// addresses do not fill the database.
    @Scheduled(fixedDelayString = "PT10M")
    void forgetOld() {
        database.sql("delete from sign_in_attempt where tried_at < ?")
                .param(Timestamp.from(clock.instant().minus(properties.forgetAfter())))
                .update();
        long rows = database.sql("select count(*) from sign_in_attempt")
                .query(Long.class)
                .single();
        database.sql("delete from sign_in_attempt order by blocked_until limit ?")
                .param(Math.max(0, rows - mostRows))
                .update();
    }

    /// Takes the lock with the insert, because two transactions that lock a missing row would deadlock.
    private Attempts lock(SignInSubject subject, Instant now) {
        database.sql("insert into sign_in_attempt (subject, failures, tried_at, blocked_until) values (?, 0, ?, ?)"
                        + " on duplicate key update subject = values(subject)")
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

    private Duration waitAfter(int failures, SignInSubject subject) {
        int free = subject.freeFailures(properties);
        if (failures < free) {
            return Duration.ZERO;
        }
        Duration wait = Duration.ofSeconds(1L << Math.min(failures - free, 30));
        Duration longest = subject.longestWait(properties);
        return wait.compareTo(longest) < 0 ? wait : longest;
    }

    private record Attempts(int failures, Instant triedAt, Instant blockedUntil) {

        boolean isForgotten(Instant now, Duration after) {
            return triedAt.plus(after).isBefore(now);
        }
    }
}
