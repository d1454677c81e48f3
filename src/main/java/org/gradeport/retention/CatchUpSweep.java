package org.gradeport.retention;

import java.time.Clock;
import java.time.Instant;
import org.gradeport.base.Texts;
import org.springframework.stereotype.Component;

/// Repeats an automatic sweep that failed, was interrupted or is late.
@Component
class CatchUpSweep {

    private final StartSweep startSweep;
    private final SweepHealth sweepHealth;
    private final Clock clock;

    CatchUpSweep(StartSweep startSweep, SweepHealth sweepHealth, Clock clock) {
        this.startSweep = startSweep;
        this.sweepHealth = sweepHealth;
        this.clock = clock;
    }

    public SweepRun run(String by) {
        require(sweepHealth.isAutomatic(), Texts.say("retention.refused.by-hand"));
        require(isNeeded(clock.instant()), Texts.say("retention.refused.done"));
        SweepRun run = startSweep
                .runAll(by)
                .orElseThrow(() -> new RetentionStateException(Texts.say("retention.refused.sweeping")));
        if (run.message() != null) {
            throw new RetentionStateException(Texts.say("retention.refused.not-all", run.message()));
        }
        return run;
    }

    private boolean isNeeded(Instant now) {
        return sweepHealth.failed().isPresent()
                || sweepHealth.lateSince(now).isPresent()
                || sweepHealth.dead(now).isPresent();
    }

    private static void require(boolean holds, String sentence) {
        if (!holds) {
            throw new RetentionStateException(sentence);
        }
    }
}
