package org.gradeport.chaos.load;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.gradeport.chaos.site.Site;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Requests, imports, sweeps and downloads, as many each second as two cores can do; schedules run by themselves.
public final class Load implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Load.class);

    private final ScheduledExecutorService workers = Executors.newScheduledThreadPool(
            4, Thread.ofPlatform().name("load").daemon().factory());

    /// Each use holds the shared lock; a pause holds the other one.
    private final ReadWriteLock turns = new ReentrantReadWriteLock(true);

    private final AtomicReference<@Nullable RuntimeException> fault = new AtomicReference<>();
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
        repeat(exports, Duration.ofMillis(400));
        repeat(imports, Duration.ofSeconds(9));
        repeat(sweeps, Duration.ofSeconds(7));
        repeat(downloads, Duration.ofMillis(700));
    }

    private void repeat(Use use, Duration pause) {
        Random own = new Random(random.nextLong());
        var _ = workers.scheduleWithFixedDelay(
                () -> once(use, own), pause.toMillis(), pause.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void once(Use use, Random own) {
        Lock turn = turns.readLock();
        turn.lock();
        try {
            use.once(own);
        } catch (IOException e) {
            log.debug("A portal did not answer: {}", e.toString());
        } catch (RuntimeException e) {
            log.error("A portal answered what it must not", e);
            fault.compareAndSet(null, e);
        } finally {
            turn.unlock();
        }
    }

    /// Waits until everything that was asked is answered, and asks nothing more.
    public void pause() {
        turns.writeLock().lock();
    }

    /// Asks again; called by the thread that paused.
    public void resume() {
        turns.writeLock().unlock();
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
        return fault.get();
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
        workers.shutdownNow();
    }
}
