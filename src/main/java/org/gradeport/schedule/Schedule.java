package org.gradeport.schedule;

import java.time.Instant;
import java.util.List;
import org.gradeport.export.ExportRequest;
import org.jspecify.annotations.Nullable;

/// A saved request with a rule, and its state.
///
/// @param version grows with each change; a change names the version that it is based on
/// @param ownerless whether the owner's account is disabled, so that nothing runs
/// @param enabled whether it is switched on
/// @param pausedUntil when a pause ends; null if there is none
/// @param nextDue null if it is off, or its rule has ended or cannot be read
/// @param lastRuns at most ten, newest first
public record Schedule(
        long id,
        int version,
        String name,
        ExportRequest request,
        StoredRule rule,
        MissedPolicy missed,
        OverlapPolicy overlap,
        boolean skipEmpty,
        long owner,
        String ownerName,
        boolean ownerless,
        boolean enabled,
        @Nullable Instant pausedUntil,
        @Nullable Instant nextDue,
        List<ScheduleRun> lastRuns,
        Instant createdAt) {

    public Schedule {
        lastRuns = List.copyOf(lastRuns);
    }

    /// Whether its request can be read; if not, it does not run until somebody sets the request again.
    public boolean isReadable() {
        return !request.dataset().equals(RequestJson.UNREADABLE.dataset());
    }

    /// Whether the last due run did not produce an expected file.
    public boolean isFailing() {
        return lastRuns.stream()
                .filter(run -> run.kind() == RunKind.DUE && run.outcome() != RunOutcome.REQUESTED)
                .findFirst()
                .map(run -> run.outcome().isFailure())
                .orElse(false);
    }
}
