package org.gradeport.export;

import java.time.Instant;

/// An export and its file were deleted; published on the node where it happened.
///
/// @param by who deleted it
public record ExportDeleted(long id, String name, long owner, String by, Instant at) {}
