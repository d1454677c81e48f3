package org.gradeport.base;

import java.time.Duration;

/// Delays between tries that grow from try to try.
///
/// @param first delay, after the first try
/// @param factor of each delay to the one before it
/// @param longest delay
public record Backoff(Duration first, int factor, Duration longest) {

    /// The delay after this number of tries, 1 or more.
    public Duration after(int tries) {
        double millis = (double) first.toMillis() * Math.pow(factor, tries - 1.0);
        return Duration.ofMillis((long) Math.min(millis, (double) longest.toMillis()));
    }
}
