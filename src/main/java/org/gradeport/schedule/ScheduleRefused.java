package org.gradeport.schedule;

import java.time.Instant;
import org.gradeport.export.ExportRequest;

/// A due time gave no export, since the request could not be made; published within the transaction that records it.
///
/// @param reason a sentence for people
public record ScheduleRefused(
        long schedule,
        String name,
        long owner,
        String ownerName,
        ExportRequest request,
        Instant dueAt,
        String reason) {}
