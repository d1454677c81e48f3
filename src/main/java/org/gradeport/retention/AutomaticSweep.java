package org.gradeport.retention;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// How the portal sweeps by itself.
///
/// @param enabled false with `ENABLE_MAINTENANCE_SCHEDULER=false`
/// @param sentence when, such as `Every day at 03:00 (Europe/Athens)`
/// @param next null if it is off or no time comes any more
public record AutomaticSweep(
        boolean enabled, String sentence, @Nullable Instant next) {}
