package org.gradeport.retention;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import org.gradeport.base.PortalProperties;
import org.gradeport.testing.SettableClock;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.transaction.support.TransactionCallback;
import org.springframework.transaction.support.TransactionOperations;

class SweepPollTest extends SweepFixture {

    @Autowired
    PortalProperties portal;

    @Autowired
    SweepLock lock;

    @Test
    void due_times_during_a_downtime_are_replaced_by_one_sweep() {
        SettableClock clock = new SettableClock("2026-11-25T12:00:00Z");
        SweepPoll sweepPoll = tick(true, clock);
        sweepPoll.poll();
        assertThat(retention.runs(0, 1).total()).isZero();
        clock.advance(Duration.ofDays(3));
        sweepPoll.poll();
        sweepPoll.poll();
        assertThat(retention.runs(0, 1).total()).isOne();
        assertThat(sweepPoll.next()).hasValueSatisfying(next -> assertThat(next).isAfter(clock.instant()));
    }

    @Test
    void a_sweep_that_was_due_when_its_node_crashed_is_done_by_the_next() {
        SettableClock clock = new SettableClock("2026-11-25T12:00:00Z");
        tick(true, clock).poll();
        clock.advance(Duration.ofDays(1));
        long dead = sweepRunRepository.begin(null);
        tick(true, clock).poll();
        assertThat(sweepRunRepository.find(dead))
                .hasValueSatisfying(run -> assertThat(run.outcome()).isEqualTo(SweepRun.Outcome.INTERRUPTED));
        assertThat(retention.runs(0, 1).items().getFirst().outcome()).isEqualTo(SweepRun.Outcome.DONE);
    }

    @Test
    void a_sweep_that_meets_a_deadlock_is_repeated_by_the_next_poll() {
        SettableClock clock = new SettableClock("2026-11-25T12:00:00Z");
        files.make("courses", "csv", 31);
        StartSweep once = new StartSweep(
                lock, previewSweep, rows, sweep(store, archive, new DeadlockOnce(transaction, new AtomicInteger())));
        SweepPoll sweepPoll = tick(once, clock);
        sweepPoll.tick();
        clock.advance(Duration.ofDays(1));
        sweepPoll.tick();
        assertThat(files.stored()).hasSize(1);
        sweepPoll.tick();
        sweepPoll.tick();
        assertThat(retention.runs(0, 9).items())
                .extracting(SweepRun::outcome)
                .containsExactly(SweepRun.Outcome.DONE, SweepRun.Outcome.INTERRUPTED);
        files.agree();
    }

    /// The database ends the second transaction, which claims files, for the sake of another one.
    private record DeadlockOnce(TransactionOperations transaction, AtomicInteger begun)
            implements TransactionOperations {

        @Override
        public <T extends @Nullable Object> T execute(TransactionCallback<T> action) {
            if (begun.incrementAndGet() == 2) {
                throw new CannotAcquireLockException("claim", new SQLException("Deadlock found", "40001", 1213));
            }
            return transaction.execute(action);
        }
    }

    @Test
    void a_portal_with_maintenance_off_runs_no_automatic_sweeps() {
        database.sql("update retention_policy set swept_due = ?")
                .param(Timestamp.from(Instant.parse("2026-01-01T00:00:00Z")))
                .update();
        tick(false, new SettableClock("2026-11-25T12:00:00Z")).tick();
        assertThat(retention.runs(0, 1).total()).isZero();
        tick(true, new SettableClock("2026-11-25T12:00:00Z")).tick();
        assertThat(retention.runs(0, 1).total()).as("one that is told nothing").isOne();
    }

    private SweepPoll tick(StartSweep sweeps, SettableClock clock) {
        return new SweepPoll(sweeps, new RetentionProperties(true, true, 30, "daily"), portal, database, clock);
    }

    private SweepPoll tick(boolean enabled, SettableClock clock) {
        RetentionProperties properties = new RetentionProperties(enabled, true, 30, "daily");
        return new SweepPoll(startSweep, properties, portal, database, clock);
    }
}
