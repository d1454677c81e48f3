package org.gradeport.export.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// The latest attempt to write an export.
///
/// @param round how often a user put it in the queue; tasks of earlier rounds do nothing
/// @param attempts how often it was started in this round, without runs that a shutdown ended
/// @param run how often it was started in all rounds; only the last run may publish its file
/// @param nextTryAt not started before; null for at once
/// @param countedAt when `rowsTotal` was counted
public record Attempt(
        int round,
        int attempts,
        int run,
        @Nullable String node,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt,
        @Nullable Instant nextTryAt,
        Instant countedAt,
        @Nullable Long rowsTotal,
        long rowsDone) {

    static Attempt first(long rowsTotal, Instant now) {
        return new Attempt(1, 0, 0, null, null, null, null, now, rowsTotal, 0);
    }

    Attempt start(String by, Instant now) {
        return new Attempt(round, attempts + 1, run + 1, by, now, null, null, countedAt, rowsTotal, 0);
    }

    /// Waits for a worker after this many starts that count.
    Attempt queued(int starts, @Nullable Instant nextTry) {
        return new Attempt(round, starts, run, null, null, null, nextTry, countedAt, rowsTotal, 0);
    }

    Attempt nextRound() {
        return new Attempt(round + 1, 0, run, null, null, null, null, countedAt, rowsTotal, 0);
    }

    Attempt end(long rows, Instant now) {
        return new Attempt(round, attempts, run, node, startedAt, now, null, countedAt, rowsTotal, rows);
    }

    Attempt counted(long rows, Instant now) {
        return new Attempt(round, attempts, run, node, startedAt, finishedAt, nextTryAt, now, rows, rowsDone);
    }

    Attempt withRowsDone(long rows) {
        return new Attempt(round, attempts, run, node, startedAt, finishedAt, nextTryAt, countedAt, rowsTotal, rows);
    }
}
