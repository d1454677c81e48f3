package org.gradeport.export.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// The request, its owner and its time; never changes.
///
/// @param request an [ExportRequest] as JSON, its selection completed
public record StoredRequest(
        String name,
        String dataset,
        String format,
        String request,
        long owner,
        String ownerName,
        @Nullable Long schedule,
        Instant createdAt) {}
