package org.gradeport.retention;

import java.util.Optional;
import org.gradeport.base.Texts;
import org.gradeport.export.ExpiringFiles;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Starts sweeps, one at a time.
@Component
class Sweeps {

    private final SweepLock lock;
    private final Previews previews;
    private final ExpiringFiles files;
    private final Sweep sweep;

    Sweeps(SweepLock lock, Previews previews, ExpiringFiles files, Sweep sweep) {
        this.lock = lock;
        this.previews = previews;
        this.files = files;
        this.sweep = sweep;
    }

    /// All that is due now; empty if a sweep is running.
    ///
    /// @param by who asked for it; null for the portal itself
    Optional<SweepRun> all(@Nullable String by) {
        return lock.alone(() -> {
            // An export that was finished in the very moment of a change of the policy has the expiry of before.
            files.apply();
            return sweep.run(previews.plan(), by);
        });
    }

    /// What a preview showed and nothing else.
    SweepRun previewed(String token, String by) {
        return lock.alone(() -> sweep.run(previews.plan(token), by))
                .orElseThrow(() -> new RetentionStateException(Texts.say("retention.refused.sweeping-now")));
    }
}
