package org.gradeport.chaos.invariant;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A due time of a schedule as the database has it.
///
/// @param times how many due times in a row it stands for; above 1 only for missed ones
public record DueRow(
        long schedule,
        Instant dueAt,
        int times,
        String outcome,
        @Nullable Long exportId) {

    private static final Set<String> OPEN = Set.of("REQUESTED", "WAITING", "TRYING");

    boolean isOpen() {
        return OPEN.contains(outcome);
    }
}
