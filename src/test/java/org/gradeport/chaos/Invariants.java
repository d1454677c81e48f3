package org.gradeport.chaos;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.gradeport.chaos.invariant.AllMailsSettled;
import org.gradeport.chaos.invariant.EachDueTimeOnce;
import org.gradeport.chaos.invariant.EachMailOnce;
import org.gradeport.chaos.invariant.Episode;
import org.gradeport.chaos.invariant.EveryExportEnded;
import org.gradeport.chaos.invariant.FiguresAreRight;
import org.gradeport.chaos.invariant.FilesAreRight;
import org.gradeport.chaos.invariant.Invariant;
import org.gradeport.chaos.invariant.NoOrphan;
import org.gradeport.chaos.invariant.OneFileEach;
import org.gradeport.chaos.invariant.Reading;
import org.gradeport.chaos.load.Load;
import org.gradeport.chaos.site.Pause;
import org.gradeport.chaos.site.Site;
import org.springframework.dao.DataAccessException;

/// Waits until nothing is going on, reads everything, and checks each invariant.
final class Invariants {

    /// A sweep's lock outlives a killed node by a minute, a run of a wrong clock waits as long as the clock was off,
    /// and other programs may leave little of the machine.
    private static final Duration PATIENCE = Duration.ofMinutes(15);

    private static final Duration INTERVAL = Duration.ofMillis(300);

    private final Site site;
    private final Load load;
    private final Clock clock;
    private final List<Invariant> always;
    private final ReadTotals totals = new ReadTotals();

    Invariants(Site site, Load load, Supplier<List<Episode>> episodes, Clock clock) {
        this.site = site;
        this.load = load;
        this.clock = clock;
        always = List.of(
                new EveryExportEnded(load::accepted),
                new OneFileEach(),
                new FilesAreRight(),
                new EachDueTimeOnce(load::pauses),
                new EachMailOnce(episodes),
                new FiguresAreRight());
    }

    /// While the load pauses. The schedules pause too, because a slow machine never ends a run before the next is due.
    void after(String faults) {
        requireQuiet();
        require(faults, always);
        requireUntil("the schedules are resumed", load::areResumed);
    }

    private void requireQuiet() {
        requireUntil("every request is answered", load::isAnswered);
        requireUntil("the schedules are paused", load::arePaused);
    }

    /// With all faults mended: all mails are brought forward, as “Send now” does, and a sweep deletes orphans, which it
    /// leaves while they are younger than a day.
    Duration atTheEnd() throws IOException {
        Instant begun = clock.instant();
        requireQuiet();
        requireUntil("a sweep is possible", load::isSwept);
        requireUntil("every mail is sent", this::areMailsSent);
        site.store().age();
        requireUntil("orphans are swept", load::isSwept);
        List<Invariant> now = new ArrayList<>(always);
        now.addAll(List.of(new AllMailsSettled(), new NoOrphan()));
        require("the calm at the end", now);
        return Duration.between(begun, clock.instant());
    }

    /// How much was read again.
    List<String> totals() {
        return totals.lines();
    }

    private boolean areMailsSent() {
        try {
            int _ = site.database().administrator().sql("""
                    update gradeport.notice_task set execution_time = utc_timestamp(6), version = version + 1
                    where not picked and execution_time > utc_timestamp(6)
                    """).update();
            return site.database()
                            .administrator()
                            .sql("select count(*) from gradeport.notice where status = 'WAITING'")
                            .query(Integer.class)
                            .single()
                    == 0;
        } catch (DataAccessException e) {
            return false;
        }
    }

    private void require(String faults, List<Invariant> now) {
        Reading reading = reading();
        List<String> violations = now.stream()
                .flatMap(invariant -> invariant
                        .violations(reading)
                        .map(row -> invariant.getClass().getSimpleName() + ": " + row))
                .toList();
        if (!violations.isEmpty()) {
            throw new AssertionError(
                    "After %s:%n%s".formatted(faults, String.join(System.lineSeparator(), violations)));
        }
        RuntimeException fault = load.fault();
        if (fault != null) {
            throw new AssertionError("After %s: %s".formatted(faults, fault.getMessage()), fault);
        }
        totals.add(reading);
    }

    private Reading reading() {
        List<Reading> found = new ArrayList<>();
        requireUntil("every export, due time and import has ended", () -> {
            try {
                Optional<Reading> next = Reading.read(site);
                next.ifPresent(found::add);
                return next.isPresent();
            } catch (IOException | DataAccessException e) {
                return false;
            }
        });
        return found.getFirst();
    }

    private void requireUntil(String what, BooleanSupplier holds) {
        Instant last = clock.instant().plus(PATIENCE);
        while (!holds.getAsBoolean()) {
            if (clock.instant().isAfter(last)) {
                throw new AssertionError(
                        "Not within %d s: %s%n%s".formatted(PATIENCE.toSeconds(), what, Reading.open(site)));
            }
            Pause.of(INTERVAL);
        }
    }
}
