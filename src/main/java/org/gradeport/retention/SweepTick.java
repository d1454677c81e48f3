package org.gradeport.retention;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.gradeport.base.PortalProperties;
import org.gradeport.schedule.Occurrence;
import org.gradeport.schedule.Timing;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Sweeps when `EXPORT_CLEANUP_SCHEDULE` says so, in the portal's zone; a time at which the portal was down, or whose
/// node died over it, is made up for once.
@Component
class SweepTick {

    private static final Logger log = LoggerFactory.getLogger(SweepTick.class);

    private final Sweeps sweeps;
    private final RetentionProperties properties;
    private final Timing timing;
    private final JdbcClient database;
    private final Clock clock;

    SweepTick(
            Sweeps sweeps, RetentionProperties properties, PortalProperties portal, JdbcClient database, Clock clock) {
        this.sweeps = sweeps;
        this.properties = properties;
        this.database = database;
        this.clock = clock;
        timing = SweepTiming.of(properties.schedule(), portal.zone());
    }

    @EventListener(ApplicationReadyEvent.class)
    void sayWhetherItIsOff() {
        if (!properties.enabled()) {
            log.warn("ENABLE_MAINTENANCE_SCHEDULER=false: this node sweeps no files by itself");
        }
    }

    @Scheduled(fixedDelay = 60_000, initialDelay = 15_000)
    void tick() {
        if (properties.enabled() && properties.tick()) {
            try {
                look();
            } catch (RuntimeException e) {
                log.warn("Whether files must be swept cannot be told; the next look tries again", e);
            }
        }
    }

    /// Sweeps if a time has come since the last sweep. The time is noted after the sweep, so that one whose node died
    /// is done again.
    void look() {
        Instant now = clock.instant();
        lastDue().ifPresentOrElse(last -> dueSince(last, now).ifPresent(this::sweep), () -> note(now));
    }

    private void sweep(Instant due) {
        sweeps.all(null).ifPresent(run -> {
            note(due);
            log.info(
                    "Swept files: {} deleted, {} archived, {} removed from the archive, {} failed",
                    run.files(Deed.DELETED),
                    run.files(Deed.ARCHIVED),
                    run.files(Deed.REMOVED),
                    run.failed());
        });
    }

    /// The last time that came since then.
    private Optional<Instant> dueSince(Instant last, Instant now) {
        return Stream.iterate(timing.next(last), Optional::isPresent, run -> run.flatMap(it -> timing.next(it.at())))
                .flatMap(Optional::stream)
                .map(Occurrence::at)
                .takeWhile(at -> !at.isAfter(now))
                .reduce((_, later) -> later);
    }

    /// When the next sweep is due; empty if there is none.
    Optional<Instant> next() {
        return next(lastDue().orElseGet(clock::instant));
    }

    Optional<Instant> next(Instant after) {
        return timing.next(after).map(Occurrence::at);
    }

    String sentence() {
        return timing.sentence();
    }

    /// The last time that a sweep answered to; empty before the first look.
    Optional<Instant> lastDue() {
        return database.sql("select swept_due from retention_policy where swept_due is not null")
                .query((row, _) -> row.getTimestamp("swept_due").toInstant())
                .optional();
    }

    private void note(Instant due) {
        database.sql("update retention_policy set swept_due = greatest(coalesce(swept_due, :due), :due)")
                .param("due", Timestamp.from(due))
                .update();
    }
}
