package org.gradeport.notice.outbox;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.gradeport.base.Backoff;

/// When a mail is tried again: after 1, 2, 4 ... minutes, at most an hour, and for two days.
final class MailRetryPolicy {

    private static final Backoff BACKOFF = new Backoff(Duration.ofMinutes(1), 2, Duration.ofHours(1));
    private static final Duration MAX_AGE = Duration.ofDays(2);

    private MailRetryPolicy() {}

    /// The time of the next try; empty after the last one.
    ///
    /// @param attempts tries so far, 1 or more
    /// @param since the start of the first try
    static Optional<Instant> next(int attempts, Instant since, Instant now) {
        return Optional.of(now.plus(BACKOFF.after(attempts))).filter(time -> !time.isAfter(since.plus(MAX_AGE)));
    }
}
