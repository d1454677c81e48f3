package org.gradeport.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.gradeport.export.request.RequestExport;
import org.gradeport.export.run.ExportWorkers;
import org.gradeport.export.store.ExportTransitions;
import org.gradeport.export.store.QueueOrder;
import org.gradeport.security.Actor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// The order of the queue, as workers take exports and as lists show it.
class QueueOrderTest extends ExportFixture {

    private static final ExportCriteria QUEUED =
            new ExportCriteria(false, Set.of(ExportStatus.QUEUED), Set.of(), Set.of(), null, null, "created", 0, 500);

    @Autowired
    ExportWorkers workers;

    @Autowired
    ExportTransitions exportTransitions;

    @Autowired
    RequestExport requestExport;

    @Autowired
    QueueOrder queueOrder;

    @BeforeEach
    void exports_wait() {
        workers.stop();
    }

    @AfterEach
    void workers_go_on() {
        workers.start();
    }

    @Test
    void two_hundred_exports_of_one_owner_do_not_delay_one_of_another() {
        List<Export> many = Stream.generate(() -> request(1, "")).limit(200).toList();
        Export one = as(TestActors.MARIA, 1, "");
        testActors.signIn(TestActors.ADMIN);
        assertThat(place(many.getFirst())).isEqualTo(1);
        assertThat(place(one)).isEqualTo(2);
        assertThat(place(many.getLast())).isEqualTo(201);
        workers.start();
        Instant started =
                Objects.requireNonNull(awaitStatus(one, ExportStatus.READY).startedAt());
        assertThat(database.sql("select count(*) from export where started_at < ?")
                        .param(Timestamp.from(started))
                        .query(Long.class)
                        .single())
                .isLessThanOrEqualTo(2);
    }

    @Test
    void workers_take_exports_in_the_order_that_lists_show() {
        for (Actor actor : List.of(TestActors.ADMIN, TestActors.MARIA, TestActors.NIKOS)) {
            as(actor, 20_000, "");
            as(actor, 5, "");
            as(actor, 5, "");
        }
        testActors.signIn(TestActors.ADMIN);
        List<Long> shown = exports.list(QUEUED).items().stream()
                .sorted(Comparator.comparingLong(Export::queuePosition))
                .map(Export::id)
                .toList();
        assertThat(shown).hasSize(9);
        assertThat(queueOrder.next(false)).isEqualTo(shown);
        assertThat(shown)
                .allSatisfy(id -> assertThat(exports.get(id).queuePosition()).isEqualTo(shown.indexOf(id) + 1L));
    }

    @Test
    void a_short_export_of_a_person_passes_long_and_scheduled_ones() {
        Export large = request(20_000, "");
        Export scheduled = scheduled(request(5, ""));
        Export small = request(10_000, "");
        assertThat(Stream.of(small, large, scheduled)).map(this::place).containsExactly(1L, 2L, 3L);
        assertThat(queueOrder.next(true)).containsExactly(small.id());
    }

    @Test
    void what_has_waited_ten_minutes_is_not_passed_any_more() {
        Export scheduled = scheduled(request(5, ""));
        database.sql("update export set queued_at = now(6) - interval 11 minute where id = ?")
                .param(scheduled.id())
                .update();
        Export small = request(5, "");
        assertThat(Stream.of(scheduled, small)).map(this::place).containsExactly(1L, 2L);
        assertThat(queueOrder.next(true)).containsExactly(small.id());
    }

    @Test
    void an_owner_whose_export_runs_comes_after_one_who_has_none() {
        exportTransitions.start(request(5, "").id(), () -> new ExportFailure(FailureClass.UNKNOWN, "", null));
        Export second = request(5, "");
        Export other = as(TestActors.MARIA, 5, "");
        testActors.signIn(TestActors.ADMIN);
        assertThat(Stream.of(other, second)).map(this::place).containsExactly(1L, 2L);
    }

    @Test
    void an_export_that_is_tried_again_later_keeps_its_place_and_is_passed_until_then() {
        Export later = request(5, "");
        database.sql("update export set next_try_at = now(6) + interval 1 minute where id = ?")
                .param(later.id())
                .update();
        Export next = request(5, "");
        assertThat(Stream.of(later, next)).map(this::place).containsExactly(1L, 2L);
        assertThat(queueOrder.next(false)).containsExactly(next.id());
    }

    @Test
    void of_two_workers_one_stays_free_for_short_exports() {
        Export running = request(100_000, "stuck");
        Export waiting = request(100_000, "stuck");
        workers.start();
        awaitStatus(running, ExportStatus.RUNNING);
        awaitStatus(request(5, ""), ExportStatus.READY);
        assertThat(exports.get(waiting.id()).status()).isEqualTo(ExportStatus.QUEUED);
        exports.cancel(running.id());
        awaitStatus(waiting, ExportStatus.RUNNING);
        exports.cancel(waiting.id());
        awaitStatus(waiting, ExportStatus.CANCELLED);
    }

    @Test
    void a_node_whose_clock_is_an_hour_off_delays_nothing_that_is_asked_of_it() {
        for (Duration off : List.of(Duration.ofHours(1), Duration.ofHours(-1))) {
            Export asked = node(off).request(FakeDataset.request(5, ""), TestActors.ADMIN, null);
            assertThat(database.sql("select abs(timestampdiff(second, queued_at, now(6))) from export where id = ?")
                            .param(asked.id())
                            .query(Long.class)
                            .single())
                    .isLessThan(60);
            workers.start();
            awaitStatus(asked, ExportStatus.READY);
            workers.stop();
        }
    }

    private RequestExport node(Duration off) {
        return new RequestExport(
                requestExport.datasets(),
                requestExport.formats(),
                requestExport.scopes(),
                requestExport.limits(),
                requestExport.exportRepository(),
                requestExport.idempotencyKeys(),
                requestExport.exportTimeline(),
                requestExport.queue(),
                requestExport.exportEvents(),
                requestExport.transaction(),
                requestExport.databaseClock(),
                Clock.offset(requestExport.clock(), off));
    }

    private long place(Export export) {
        return exports.get(export.id()).queuePosition();
    }

    private Export scheduled(Export export) {
        database.sql("update export set schedule = 7 where id = ?")
                .param(export.id())
                .update();
        return export;
    }
}
