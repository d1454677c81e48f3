package org.gradeport.retention;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.gradeport.base.PortalProperties;
import org.gradeport.schedule.Occurrence;
import org.gradeport.schedule.ScheduleRule;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Sweeps by `EXPORT_CLEANUP_SCHEDULE` in the portal's zone. One sweep replaces all missed or interrupted ones.
@Component
class SweepPoll {

    private static final Logger log = LoggerFactory.getLogger(SweepPoll.class);

    private final StartSweep startSweep;
    private final RetentionProperties properties;
    private final ScheduleRule scheduleRule;
    private final JdbcClient database;
    private final Clock clock;

    SweepPoll(
            StartSweep startSweep,
            RetentionProperties properties,
            PortalProperties portal,
            JdbcClient database,
            Clock clock) {
        this.startSweep = startSweep;
        this.properties = properties;
        this.database = database;
        this.clock = clock;
        scheduleRule = SweepRule.of(properties.schedule(), portal.zone());
    }

    @EventListener(ApplicationReadyEvent.class)
    void logIfDisabled() {
        if (!properties.enabled()) {
            log.warn("ENABLE_MAINTENANCE_SCHEDULER=false: this node sweeps no files by itself");
        }
    }

    @Scheduled(fixedDelay = 60_000, initialDelay = 15_000)
    void tick() {
        if (properties.enabled() && properties.tick()) {
            try {
                poll();
            } catch (RuntimeException e) {
                log.warn("Could not check whether a sweep is due; the next poll tries again", e);
            }
        }
    }

    /// Sweeps if a due time has passed since the last sweep. The due time is stored after the sweep, so that an
    /// interrupted sweep is repeated.
    void poll() {
        Instant now = clock.instant();
        lastDue().ifPresentOrElse(last -> dueSince(last, now).ifPresent(this::sweep), () -> note(now));
    }

    private void sweep(Instant due) {
        startSweep.runAll(null).ifPresent(_ -> note(due));
    }

    /// The latest due time since then.
    private Optional<Instant> dueSince(Instant last, Instant now) {
        return Stream.iterate(
                        scheduleRule.next(last),
                        Optional::isPresent,
                        run -> run.flatMap(it -> scheduleRule.next(it.at())))
                .flatMap(Optional::stream)
                .map(Occurrence::at)
                .takeWhile(at -> !at.isAfter(now))
                .reduce((_, later) -> later);
    }

    /// When the next sweep is due; empty if there is none.
    public Optional<Instant> next() {
        return next(lastDue().orElseGet(clock::instant));
    }

    public Optional<Instant> next(Instant after) {
        return scheduleRule.next(after).map(Occurrence::at);
    }

    public String sentence() {
        return scheduleRule.sentence();
    }

    /// The due time of the last sweep; empty before the first poll.
    public Optional<Instant> lastDue() {
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
