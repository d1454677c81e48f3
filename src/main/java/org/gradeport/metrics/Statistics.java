package org.gradeport.metrics;

import java.util.List;
import java.util.Map;
import org.gradeport.export.FailureClass;

/// What the runs of a period come to.
///
/// @param previous what those of the stretch before it came to
/// @param slots every day or hour of the period in order, empty ones too
/// @param byDataset the most runs first, as all lists of parts
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
        List<FailureGroup> failures) {}
