package org.gradeport.schedule;

import java.time.Instant;
import org.gradeport.export.ExportRequest;
import org.gradeport.export.FailureClass;

/// A due time gave no export because the request was refused; published within the transaction that records it, so a
/// listener's writes are committed together with the record.
///
/// @param cause what kind of thing is in the way
public record RunRefused(long schedule, Instant due, long owner, ExportRequest request, FailureClass cause) {}
