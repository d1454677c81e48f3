package org.gradeport.schedule;

import java.time.Instant;
import java.time.ZonedDateTime;
import org.jspecify.annotations.Nullable;

/// One due time of a rule.
///
/// @param at when it runs
/// @param local the same instant as the rule's zone shows it
/// @param note how a change of the clocks affects it, such as `29 Mar 02:30 does not exist, runs 03:00`; null if it
///     does not
public record Occurrence(
        Instant at, ZonedDateTime local, @Nullable String note) {

    public static Occurrence at(ZonedDateTime local, @Nullable String note) {
        return new Occurrence(local.toInstant(), local, note);
    }
}
