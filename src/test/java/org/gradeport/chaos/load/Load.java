package org.gradeport.chaos.load;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.gradeport.chaos.site.Site;
import org.jspecify.annotations.Nullable;

/// Requests, imports, sweeps and downloads, as many each second as two cores can do; schedules run by themselves.
public final class Load implements AutoCloseable {

    private final Workers workers = new Workers();
    private final Exports exports;
    private final Imports imports;
    private final Sweeps sweeps;
    private final Downloads downloads;
    private final Schedules schedules;
    private final Random random;

    /// @param random decides what is asked of which portal
    public Load(Site site, Random random, Clock clock) throws IOException {
        this.random = random;
        exports = new Exports(site);
        imports = new Imports(site);
        sweeps = new Sweeps(site);
        downloads = new Downloads(site);
        schedules = new Schedules(site, clock);
    }

    /// Fills the empty portal with records, rules and schedules, and begins.
    public void start() throws IOException {
        while (imports.done() == 0) {
            imports.once(random);
        }
        sweeps.policy();
        schedules.create();
        workers.repeat(exports, Duration.ofMillis(400), new Random(random.nextLong()));
        workers.repeat(imports, Duration.ofSeconds(9), new Random(random.nextLong()));
        workers.repeat(sweeps, Duration.ofSeconds(7), new Random(random.nextLong()));
        workers.repeat(downloads, Duration.ofMillis(700), new Random(random.nextLong()));
    }

    /// Waits until everything that was asked is answered, and asks nothing more.
    public void pause() {
        workers.pause();
    }

    /// Asks again; called by the thread that paused.
    public void resume() {
        workers.resume();
    }

    /// During a pause: pauses the schedules too; false if that is not possible now.
    public boolean arePaused() {
        return isDone(schedules::pause);
    }

    /// The opposite of [#arePaused].
    public boolean areResumed() {
        return isDone(schedules::resume);
    }

    /// When the schedules were paused.
    public List<Interval> pauses() {
        return schedules.pauses();
    }

    /// During a pause: whether all requests for exports have been answered by now.
    public boolean isAnswered() {
        return isDone(own -> {
            exports.flush(own);
            return true;
        });
    }

    /// During a pause: sweeps once; false if that is not possible now.
    public boolean isSwept() {
        return isDone(sweeps::sweep);
    }

    /// A call that a portal may refuse now.
    private interface Attempt {
        boolean succeeds(Random random) throws IOException;
    }

    private boolean isDone(Attempt attempt) {
        try {
            return attempt.succeeds(random);
        } catch (IOException e) {
            return false;
        }
    }

    /// What a portal answered that it must never answer; null if nothing.
    public @Nullable RuntimeException fault() {
        return workers.fault();
    }

    /// The keys of the accepted exports by their ids.
    public Map<Long, String> accepted() {
        return exports.accepted();
    }

    /// How much was done, in the words of the report.
    public List<String> totals() {
        return Arrays.asList(
                "%d exports requested".formatted(exports.accepted().size()),
                "%d imports".formatted(imports.done()),
                "%d sweeps".formatted(sweeps.done()),
                "%d downloads".formatted(downloads.done()));
    }

    @Override
    public void close() {
        workers.close();
    }
}
