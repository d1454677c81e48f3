package org.gradeport.schedule;

import java.time.Instant;
import org.gradeport.export.ExportRequest;
import org.gradeport.export.FailureClass;

/// The request of a due time was refused; published within the transaction that records it, so that writes of listeners
/// are committed with the record.
///
/// @param cause the class of the failure
public record RunRefused(long schedule, Instant due, long owner, ExportRequest request, FailureClass cause) {}
