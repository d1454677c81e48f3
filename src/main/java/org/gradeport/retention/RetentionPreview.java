package org.gradeport.retention;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What a sweep would do at a moment.
///
/// @param token to apply exactly this preview
/// @param freshUntil the last moment at which it can be applied
/// @param totals files and bytes of each decision
public record RetentionPreview(String token, Instant asOf, Instant freshUntil, List<Total> totals) {

    /// The files of one decision.
    ///
    /// @param oldest when the first of them was finished
    public record Total(SweepDecision decision, long files, long sizeBytes, Instant oldest) {}

    public RetentionPreview {
        totals = List.copyOf(totals);
    }

    /// The files of one decision; empty if there are none.
    public Optional<Total> total(SweepDecision sweepDecision) {
        return totals.stream()
                .filter(dueFileTotals -> dueFileTotals.decision() == sweepDecision)
                .findFirst();
    }

    /// The number of files that a sweep would process.
    public long due() {
        return totals.stream()
                .filter(dueFileTotals -> !dueFileTotals.decision().isRetained())
                .mapToLong(Total::files)
                .sum();
    }

    /// The number of files that are on hold or kept by the policy.
    public long retained() {
        return totals.stream().mapToLong(Total::files).sum() - due();
    }
}
