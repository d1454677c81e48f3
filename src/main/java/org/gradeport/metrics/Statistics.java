package org.gradeport.metrics;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.gradeport.export.FailureClass;

/// The figures of the runs of a period.
///
/// @param previous the figures of the period before
/// @param slots every day or hour of the period in order, empty ones included
/// @param byDataset the most runs first, as in all lists of groups
/// @param byCombination of dataset and format, the most runs first
/// @param byFailure how many failed by class, the most first
/// @param failures by class, dataset and format, the most first
public record Statistics(
        Period period,
        Tally total,
        Tally previous,
        List<TimeSlot> slots,
        List<NamedTally> byDataset,
        List<NamedTally> byFormat,
        List<Combination> byCombination,
        Map<FailureClass, Long> byFailure,
        List<FailureGroup> failures) {

    /// A day, or an hour, of a period.
    public record TimeSlot(Instant start, Tally tally) {}

    /// The runs of one dataset, or in one format.
    public record NamedTally(String name, Tally tally) {}

    /// The runs that wrote one dataset in one format.
    public record Combination(String dataset, String format, Tally tally) {}

    /// Failures of one class of one dataset in one format.
    ///
    /// @param lastExport the last export that failed so; it may be deleted
    public record FailureGroup(
            FailureClass failureClass, String dataset, String format, long failures, long lastExport, Instant lastAt) {}
}
