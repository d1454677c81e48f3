package org.gradeport.system;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A node: one process of the portal on the shared database.
///
/// @param beatAt its last heartbeat; one comes every ten seconds
/// @param stoppedAt when it stopped cleanly; null if it did not
/// @param alive whether it sent a heartbeat within the last minute and was not stopped
public record NodeState(
        String name,
        String version,
        Instant startedAt,
        Instant beatAt,
        @Nullable Instant stoppedAt,
        boolean alive) {

    /// Whether its heartbeats ended without a clean stop.
    public boolean lost() {
        return !alive && stoppedAt == null;
    }
}
