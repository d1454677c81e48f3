package org.gradeport.system;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A process of the portal among those that share the database.
///
/// @param beatAt its last sign of life; one comes every ten seconds
/// @param stoppedAt when it was stopped in good order; null if it was not
/// @param alive whether it gave a sign of life within the last minute and was not stopped
public record NodeState(
        String name,
        String version,
        Instant startedAt,
        Instant beatAt,
        @Nullable Instant stoppedAt,
        boolean alive) {

    /// Whether it went silent without having been stopped.
    public boolean lost() {
        return !alive && stoppedAt == null;
    }
}
