package org.gradeport.retention;

import java.util.Optional;
import org.gradeport.export.ExpiringFiles;
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

    /// All that is due now; empty if a sweep is running. The policy is applied again first: an export that was
    /// finished in the very moment of a change has the expiry of before.
    Optional<SweepRun> all() {
        return lock.alone(() -> {
            files.apply();
            return sweep.run(previews.plan(), null);
        });
    }

    /// What a preview showed and nothing else.
    SweepRun previewed(String token, String by) {
        return lock.alone(() -> sweep.run(previews.plan(token), by))
                .orElseThrow(() -> new RetentionStateException(
                        "A sweep is running already. Look again when it has ended, then apply."));
    }
}
