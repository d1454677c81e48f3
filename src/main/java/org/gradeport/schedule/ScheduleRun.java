package org.gradeport.schedule;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One line of a schedule's history.
///
/// @param dueAt null for a run that a person asked for
/// @param at when this was written
/// @param times how many due times in a row this line stands for, from `dueAt` on; above 1 only where they were missed
/// @param detail why, in a sentence, where there is something to say
public record ScheduleRun(
        long id,
        long schedule,
        @Nullable Instant dueAt,
        Instant at,
        RunKind kind,
        RunOutcome outcome,
        @Nullable Long export,
        int times,
        @Nullable String detail) {}
