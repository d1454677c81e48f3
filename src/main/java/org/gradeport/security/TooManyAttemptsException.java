package org.gradeport.security;

import java.time.Duration;
import org.gradeport.base.Texts;
import org.springframework.security.core.AuthenticationException;

/// Too many sign-ins failed; further tries are refused during the wait.
public class TooManyAttemptsException extends AuthenticationException {

    private final Duration retryAfter;
    private final boolean first;

    /// @param first whether it is the first refused try of this wait
    public TooManyAttemptsException(Duration retryAfter, boolean first) {
        super(Texts.say("security.refused.wait", seconds(retryAfter)));
        this.retryAfter = retryAfter;
        this.first = first;
    }

    /// Whole seconds to wait, at least 1; the value of `Retry-After`.
    public long retryAfterSeconds() {
        return seconds(retryAfter);
    }

    /// Whether it is the first refused try of this wait.
    public boolean isFirst() {
        return first;
    }

    private static long seconds(Duration wait) {
        return wait.plusMillis(999).toSeconds();
    }
}
