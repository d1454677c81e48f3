package org.gradeport.retention;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What a sweep would do at a moment; nothing was done.
///
/// @param token with which exactly this can be applied
/// @param freshUntil after which it cannot
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

    /// How many files a sweep would act on.
    public long due() {
        return totals.stream()
                .filter(dueFileTotals -> !dueFileTotals.decision().isSpared())
                .mapToLong(Total::files)
                .sum();
    }

    /// How many files are left alone though they might be over.
    public long spared() {
        return totals.stream().mapToLong(Total::files).sum() - due();
    }
}
