package org.gradeport.retention;

import java.util.Optional;
import org.gradeport.base.Texts;
import org.gradeport.retention.preview.PreviewSweep;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Starts sweeps, one at a time.
@Component
class StartSweep {

    private final SweepLock lock;
    private final PreviewSweep previewSweep;
    private final FileClaims fileClaims;
    private final SweepRunner sweepRunner;

    StartSweep(SweepLock lock, PreviewSweep previewSweep, FileClaims fileClaims, SweepRunner sweepRunner) {
        this.lock = lock;
        this.previewSweep = previewSweep;
        this.fileClaims = fileClaims;
        this.sweepRunner = sweepRunner;
    }

    /// Sweeps all files that are due now; empty if a sweep is running.
    ///
    /// @param by the username; null for the portal itself
    Optional<SweepRun> runAll(@Nullable String by) {
        return lock.runExclusively(() -> {
            // An export that finished while the policy changed has the former expiry.
            fileClaims.applyTerms();
            return sweepRunner.run(previewSweep.plan(), by);
        });
    }

    /// Sweeps exactly the files of a preview.
    public SweepRun runPreviewed(String token, String by) {
        return lock.runExclusively(() -> sweepRunner.run(previewSweep.plan(token), by))
                .orElseThrow(() -> new RetentionStateException(Texts.say("retention.refused.sweeping-now")));
    }
}
