package org.gradeport.notice.outbox;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// When a mail is tried again: after 1, 2, 4 ... minutes, at most an hour, and for two days.
final class MailRetryPolicy {

    private static final Duration FIRST = Duration.ofMinutes(1);
    private static final Duration LONGEST = Duration.ofHours(1);
    private static final Duration PATIENCE = Duration.ofDays(2);
    private static final int DOUBLINGS = 6;

    private MailRetryPolicy() {}

    /// Empty if it has been tried long enough.
    ///
    /// @param attempts tries so far, 1 or more
    /// @param since when they began
    static Optional<Instant> next(int attempts, Instant since, Instant now) {
        Duration doubled = FIRST.multipliedBy(1L << Math.min(attempts - 1, DOUBLINGS));
        Instant next = now.plus(doubled.compareTo(LONGEST) < 0 ? doubled : LONGEST);
        return Optional.of(next).filter(time -> !time.isAfter(since.plus(PATIENCE)));
    }
}
