package org.gradeport.retention;

import java.time.Clock;
import java.time.Instant;
import org.gradeport.base.Texts;
import org.springframework.stereotype.Component;

/// Makes up for a sweep that did not do its work.
@Component
class CatchUp {

    private final Sweeps sweeps;
    private final SweepWatch watch;
    private final Clock clock;

    CatchUp(Sweeps sweeps, SweepWatch watch, Clock clock) {
        this.sweeps = sweeps;
        this.watch = watch;
        this.clock = clock;
    }

    SweepRun run(String by) {
        require(watch.isAutomatic(), Texts.say("retention.refused.by-hand"));
        require(isNeeded(clock.instant()), Texts.say("retention.refused.done"));
        SweepRun run =
                sweeps.all(by).orElseThrow(() -> new RetentionStateException(Texts.say("retention.refused.sweeping")));
        if (run.message() != null) {
            throw new RetentionStateException(Texts.say("retention.refused.not-all", run.message()));
        }
        return run;
    }

    private boolean isNeeded(Instant now) {
        return watch.failed().isPresent()
                || watch.lateSince(now).isPresent()
                || watch.dead(now).isPresent();
    }

    private static void require(boolean holds, String sentence) {
        if (!holds) {
            throw new RetentionStateException(sentence);
        }
    }
}
