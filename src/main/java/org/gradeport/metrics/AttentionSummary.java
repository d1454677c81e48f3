package org.gradeport.metrics;

import java.time.Instant;
import java.util.List;
import org.gradeport.base.LocalizedMessage;
import org.gradeport.base.Tone;
import org.jspecify.annotations.Nullable;

/// Reads the concerns, for the dashboard, the report and the gauges. Checks no rights: its callers do.
public interface AttentionSummary {

    /// Reads all sources now.
    Summary read();

    /// The concerns of now.
    ///
    /// @param open broken things first, the oldest first among them
    /// @param quietSince when the last one ended; null while one is open
    record Summary(List<Item> open, @Nullable Instant quietSince) {}

    /// One concern.
    record Item(Tone tone, LocalizedMessage cause, LocalizedMessage fix, Instant since) {}
}
