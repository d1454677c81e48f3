package org.gradeport.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.gradeport.export.run.ExportWorkers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class ExportEndingsTest extends ExportFixture {

    @Autowired
    ExportWorkers workers;

    @AfterEach
    void workers_go_on() {
        workers.start();
    }

    @Test
    void a_waiting_export_is_cancelled_at_once() {
        workers.stop();
        Export waiting = request(1, "");
        exports.cancel(waiting.id());
        assertThat(exports.get(waiting.id()).status()).isEqualTo(ExportStatus.CANCELLED);
        workers.start();
        await().pollInSameThread().until(() -> tasks() == 0);
        assertThat(exports.get(waiting.id()).attempts()).isZero();
        assertThat(kinds(waiting)).containsExactly("requested", "queued", "cancelled");
    }

    @Test
    void an_export_that_writes_rows_stops_within_two_seconds_and_leaves_no_file() {
        assertStops("endless");
    }

    @Test
    void an_export_that_waits_for_the_database_stops_within_two_seconds_and_leaves_no_file() {
        assertStops("stuck");
    }

    @Test
    void a_cancellation_on_another_node_is_seen_within_two_seconds() {
        Export running = awaitStatus(request(1_000, "stuck"), ExportStatus.RUNNING);
        database.sql("update export set cancel_requested = true where id = ?")
                .param(running.id())
                .update();
        await().pollInSameThread()
                .atMost(Duration.ofSeconds(2))
                .until(() -> exports.get(running.id()).status() == ExportStatus.CANCELLED);
    }

    @Test
    void a_running_export_that_is_deleted_stops_and_leaves_nothing() {
        Export running = awaitStatus(request(100_000, "endless"), ExportStatus.RUNNING);
        exports.delete(running.id());
        await().pollInSameThread().atMost(Duration.ofSeconds(2)).until(() -> tasks() == 0);
        assertThat(files()).isEmpty();
    }

    @Test
    void an_ended_export_cannot_be_cancelled() {
        Export ready = awaitStatus(request(1, ""), ExportStatus.READY);
        assertThatThrownBy(() -> exports.cancel(ready.id()))
                .isInstanceOf(ExportStateException.class)
                .hasMessageContaining("ended already");
    }

    @Test
    void a_transient_failure_is_retried_automatically() {
        dataset.deadlocks.set(3);
        Export ready = awaitStatus(request(5, "deadlock"), ExportStatus.READY);
        assertThat(ready.attempts()).isEqualTo(4);
        assertThat(ready.failure()).isNull();
        assertThat(Objects.requireNonNull(ready.file()).rows()).isEqualTo(5);
        assertThat(files()).hasSize(1);
    }

    @Test
    void a_lasting_failure_is_given_up_after_three_more_tries() {
        dataset.deadlocks.set(100);
        Export failed = awaitStatus(request(5, "deadlock"), ExportStatus.FAILED);
        ExportFailure failure = Objects.requireNonNull(failed.failure());
        assertThat(failed.attempts()).isEqualTo(4);
        assertThat(failure.failureClass()).isEqualTo(FailureClass.DATABASE);
        assertThat(failure.trace()).contains("Deadlock on purpose");
        assertThat(kinds(failed)).containsOnlyOnce("requested").endsWith("started", "failed");
        assertThat(files()).isEmpty();
    }

    @Test
    void a_failure_is_counted_with_others_like_it_and_can_be_retried_by_hand() {
        Export first = awaitStatus(request(5, "broken"), ExportStatus.FAILED);
        Export second = awaitStatus(request(5, "broken"), ExportStatus.FAILED);
        assertThat(exports.countEarlierFailures(first.id())).isZero();
        assertThat(exports.countEarlierFailures(second.id())).isEqualTo(1);
        assertThat(first.attempts()).isEqualTo(1);

        dataset.deadlocks.set(100);
        Export failed = awaitStatus(request(5, "deadlock"), ExportStatus.FAILED);
        dataset.deadlocks.set(0);
        assertThat(exports.retry(failed.id()).status()).isEqualTo(ExportStatus.QUEUED);
        Export ready = awaitStatus(failed, ExportStatus.READY);
        assertThat(ready.attempts()).isEqualTo(1);
        assertThat(kinds(ready)).contains("retried");
    }

    @Test
    void a_cancelled_export_can_be_retried_while_its_old_task_still_waits() {
        workers.stop();
        Export waiting = request(1, "");
        exports.cancel(waiting.id());
        exports.retry(waiting.id());
        assertThat(exports.get(waiting.id()).queuePosition()).isEqualTo(1);
        request(1, "");
        Set<ExportStatus> queued = Set.of(ExportStatus.QUEUED);
        assertThat(exports.list(new ExportCriteria(false, queued, Set.of(), Set.of(), null, null, "created", 0, 10))
                        .items())
                .extracting(Export::queuePosition)
                .containsExactly(1L, 2L);
        workers.start();
        Export ready = awaitStatus(waiting, ExportStatus.READY);
        assertThat(ready.attempts()).isEqualTo(1);
        assertThat(exports.get(waiting.id()).queuePosition()).isZero();
    }

    @Test
    void a_failure_of_a_format_is_named_and_not_retried() {
        ExportRequest request = FakeDataset.request(1, "");
        Export failed = awaitStatus(
                exports.request(
                        new ExportRequest("numbers", "plain", request.selection(), Map.of("ends", "badly"), null),
                        null),
                ExportStatus.FAILED);
        ExportFailure failure = Objects.requireNonNull(failed.failure());
        assertThat(failure.failureClass()).isEqualTo(FailureClass.FORMAT);
        assertThat(failure.trace()).contains("Cannot write the end");
        assertThat(failed.attempts()).isEqualTo(1);
        assertThat(files()).isEmpty();
    }

    private void assertStops(String mode) {
        Export running = awaitStatus(request(100_000, mode), ExportStatus.RUNNING);
        await().pollInSameThread().until(() -> exports.get(running.id()).rowsDone() > 0);
        exports.cancel(running.id());
        await().pollInSameThread()
                .atMost(Duration.ofSeconds(2))
                .until(() -> exports.get(running.id()).status() == ExportStatus.CANCELLED);
        assertThat(files()).isEmpty();
        assertThat(kinds(running)).endsWith("cancel_requested", "cancelled");
    }
}
