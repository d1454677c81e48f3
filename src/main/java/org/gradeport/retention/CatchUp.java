package org.gradeport.retention;

import java.time.Clock;
import java.time.Instant;
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
        require(watch.isAutomatic(), "This node sweeps no files by itself. Look at a preview, then apply it.");
        require(isNeeded(clock.instant()), "The last sweep did all there was to do.");
        SweepRun run = sweeps.all(by).orElseThrow(() -> new RetentionStateException("A sweep is running already."));
        require(run.message() == null, "Not all could be done: " + run.message());
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
