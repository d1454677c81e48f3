package org.gradeport.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import org.gradeport.export.WorkloadQuery;
import org.gradeport.notice.OutboxHealth;
import org.gradeport.schedule.ScheduleHealth;
import org.gradeport.security.Role;
import org.gradeport.security.account.TestAccounts;
import org.gradeport.storage.ExportStorage;
import org.gradeport.testing.PortalTest;
import org.gradeport.testing.TestExports;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// Each gauge is read within a transaction that is rolled back, so that no worker sees invented rows.
@PortalTest
class GaugesTest {

    @Autowired
    WorkloadQuery workloadQuery;

    @Autowired
    StorageHistory storageHistory;

    @Autowired
    ExportStorage storage;

    @Autowired
    OutboxHealth mails;

    @Autowired
    ScheduleHealth schedules;

    @Autowired
    AttentionSummary attention;

    @Autowired
    TestExports testExports;

    @Autowired
    TestAccounts people;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient database;

    @Autowired
    Clock clock;

    @Test
    void the_queue_is_as_deep_and_as_old_as_its_exports() {
        long waiting = ready();
        long running = ready();
        undone(() -> {
            double depth = read("queue.depth");
            double busy = read("exports.running");
            update("update export set status = 'QUEUED', queued_at = now(6) - interval 3 hour where id = ?", waiting);
            update("update export set status = 'RUNNING' where id = ?", running);
            assertThat(read("queue.depth") - depth).isEqualTo(1);
            assertThat(read("exports.running") - busy).isEqualTo(1);
            assertThat(read("queue.oldest.wait")).isCloseTo(3 * 3_600, within(60.0));
        });
    }

    @Test
    void the_store_holds_the_files_that_can_be_downloaded_and_has_room() throws IOException {
        long id = ready();
        undone(() -> {
            double used = read("storage.used");
            update("update export set size_bytes = size_bytes + 1000000 where id = ?", id);
            assertThat(read("storage.used") - used).isEqualTo(1_000_000);
            update("update export set status = 'EXPIRED' where id = ?", id);
            assertThat(read("storage.used")).isLessThan(used);
        });
        assertThat(read("storage.free"))
                .isCloseTo((double) storage.space().orElseThrow().free(), within(2e9));
    }

    @Test
    void mails_that_wait_are_counted_with_the_oldest_wait() {
        undone(() -> {
            update("update notice set status = 'SENT'");
            assertThat(List.of(read("mail.outbox"), read("mail.oldest.wait"))).containsExactly(0.0, 0.0);
            for (int each = 1; each <= 2; each++) {
                update("""
                        insert into notice (kind, round, subject, recipient, attach, message_id, status, attempts,
                          created_at, since)
                        values ('LETTER', 1, 'Report', 'x@school.example', false, ?, 'WAITING', 1, now(6),
                          now(6) - interval 10 minute)
                        """, "gauge" + each);
            }
            assertThat(read("mail.outbox")).isEqualTo(2);
            assertThat(read("mail.oldest.wait")).isCloseTo(600, within(60.0));
        });
    }

    @Test
    void the_lag_of_schedules_is_the_longest_wait_of_a_due_one() {
        undone(() -> {
            update("delete from schedule");
            assertThat(read("schedule.lag")).isZero();
            schedule("now(6) + interval 5 minute");
            assertThat(read("schedule.lag")).isZero();
            schedule("now(6) - interval 5 minute");
            assertThat(read("schedule.lag")).isCloseTo(300, within(30.0));
        });
    }

    @Test
    void open_concerns_are_counted() {
        undone(() -> {
            double open = read("attention.open");
            update("""
                    insert into node (name, version, started_at, beat_at)
                    values ('gauge-node', '1', utc_timestamp(6), utc_timestamp(6) - interval 5 minute)
                    """);
            assertThat(read("attention.open") - open).isEqualTo(1);
        });
    }

    private long ready() {
        people.signIn(Role.ADMIN);
        return testExports.ready().id();
    }

    private void undone(Runnable work) {
        transaction.executeWithoutResult(status -> {
            work.run();
            status.setRollbackOnly();
        });
    }

    /// The value of a new gauge without a cached value.
    private double read(String name) {
        SimpleMeterRegistry registry = new SimpleMeterRegistry();
        new Gauges(workloadQuery, storageHistory, mails, schedules, attention, clock).bindTo(registry);
        return registry.get("gradeport." + name).gauge().value();
    }

    private void schedule(String due) {
        update("""
                insert into schedule (version, name, request, frequency, days, zone, missed, overlap, skip_empty, enabled,
                  next_due, owner, owner_name, created_at)
                values (0, 'Late', '{}', 'WEEKLY', '', 'UTC', 'RUN', 'SKIP', false, true, %s, 1, 'maria', now(6))
                """.formatted(due));
    }

    private void update(String statement, Object... values) {
        database.sql(statement).params(values).update();
    }
}
