package org.gradeport.system;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// The state of the database.
///
/// @param latency of a minimal query
/// @param embedded whether it is the server that the portal brings, which is for trying out
/// @param pool null if connections are not pooled
public record DatabaseState(
        String version,
        Duration latency,
        boolean embedded,
        @Nullable Pool pool) {

    /// The pool of connections.
    ///
    /// @param waiting threads that wait for one
    public record Pool(int active, int max, int waiting) {}
}
