package org.gradeport.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.gradeport.attention.AttentionService;
import org.gradeport.attention.Concern;
import org.gradeport.attention.Remedy;
import org.gradeport.export.Export;
import org.gradeport.export.ExportEnded;
import org.gradeport.export.ExportFixture;
import org.gradeport.export.ExportRequest;
import org.gradeport.export.ExportStatus;
import org.gradeport.export.FailureClass;
import org.gradeport.export.FakeDataset;
import org.gradeport.export.TestActors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.support.TransactionOperations;

/// Every end of a run is measured, and failures are listed with class and button.
class MeasuredEndingsTest extends ExportFixture {

    @Autowired
    StatisticsService statistics;

    @Autowired
    AttentionService attentionService;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TransactionOperations transaction;

    @Value("${gradeport.storage.folder}")
    Path folder = Path.of("");

    @BeforeEach
    void nothing_is_measured_yet() {
        database.sql("delete from run_metric").update();
    }

    @Test
    void a_ready_export_leaves_one_row_with_its_figures() {
        Export ready = awaitStatus(request(25, ""), ExportStatus.READY);
        RunMetrics run = only(ready);
        assertThat(run.outcome()).isEqualTo(ExportStatus.READY);
        assertThat(run.dataset()).isEqualTo("numbers");
        assertThat(run.rows()).isEqualTo(25);
        assertThat(run.bytes()).isEqualTo(Objects.requireNonNull(ready.file()).sizeBytes());
        assertThat(run.duration())
                .isEqualTo(Duration.ofMillis(
                        Duration.between(ready.startedAt(), ready.finishedAt()).toMillis()));
        assertThat(run.node()).isEqualTo(ready.node());
        assertThat(run.attempts()).isEqualTo(1);
        assertThat(run.peakHeap()).isPositive();
    }

    @Test
    void a_cancelled_export_that_never_started_is_measured_too() {
        Export running = awaitStatus(request(100_000, "endless"), ExportStatus.RUNNING);
        exports.cancel(running.id());
        awaitStatus(running, ExportStatus.CANCELLED);
        assertThat(only(running).outcome()).isEqualTo(ExportStatus.CANCELLED);
        assertThat(only(running).failure()).isNull();
    }

    @Test
    void a_failing_database_shows_as_database_with_a_retry_that_works() {
        dataset.deadlocks.set(100);
        Export failed = awaitStatus(request(5, "deadlock"), ExportStatus.FAILED);
        RunMetrics run = only(failed);
        assertThat(run.failure()).isEqualTo(FailureClass.DATABASE);
        assertThat(run.attempts()).isEqualTo(4);
        Concern concern = concern(failed);
        assertThat(concern.fix().key()).isEqualTo("attention.fix.database");
        dataset.deadlocks.set(0);
        Remedy retry = concern.remedies().getFirst();
        assertThat(retry.verb()).isEqualTo("retry");
        Objects.requireNonNull(retry.action()).run();
        awaitStatus(failed, ExportStatus.READY);
        assertThat(concerns(failed)).isEmpty();
        assertThat(runs(failed)).extracting(RunMetrics::round).containsExactly(1, 2);
    }

    @Test
    void a_store_that_cannot_be_written_shows_as_storage() throws IOException {
        Path pending = folder.resolve("pending");
        Path away = folder.resolve("away");
        Files.move(pending, away);
        Files.createFile(pending);
        try {
            Export failed = awaitStatus(request(5, ""), ExportStatus.FAILED);
            assertThat(only(failed).failure()).as("%s", failed.failure()).isEqualTo(FailureClass.STORAGE);
            assertThat(concern(failed).fix().key()).isEqualTo("attention.fix.storage");
        } finally {
            Files.delete(pending);
            Files.move(away, pending);
        }
    }

    @Test
    void a_format_that_fails_shows_as_format() {
        ExportRequest request = new ExportRequest(
                "numbers", "plain", FakeDataset.request(1, "").selection(), Map.of("ends", "badly"), null);
        Export failed = awaitStatus(exports.request(request, null), ExportStatus.FAILED);
        assertThat(only(failed).failure()).isEqualTo(FailureClass.FORMAT);
        assertThat(concern(failed).fix().key()).isEqualTo("attention.fix.format");
    }

    @Test
    void a_run_whose_node_was_killed_is_listed_with_its_node() {
        Export running = awaitStatus(request(100_000, "endless"), ExportStatus.RUNNING);
        database.sql(
                        "update export set node = 'killed-node', started_at = started_at - interval 10 minute where id = ?")
                .param(running.id())
                .update();
        assertThat(concerns(running)).extracting(Concern::kind).containsExactly("dead-run");
        exports.cancel(running.id());
        awaitStatus(running, ExportStatus.CANCELLED);
    }

    @Test
    void an_end_that_is_rolled_back_is_not_measured() {
        Export ready = awaitStatus(request(1, ""), ExportStatus.READY);
        transaction.executeWithoutResult(status -> {
            events.publishEvent(new ExportEnded(ready, Instant.EPOCH, 9));
            status.setRollbackOnly();
        });
        assertThat(runs(ready)).hasSize(1);
    }

    @Test
    void a_row_costs_less_than_a_millisecond() {
        Export ready = awaitStatus(request(1, ""), ExportStatus.READY);
        List<Long> nanos = IntStream.range(100, 500)
                .mapToObj(round -> transaction.execute(_ -> time(new ExportEnded(ready, Instant.EPOCH, round))))
                .map(Objects::requireNonNull)
                .toList();
        // The quickest, since other work of the machine only adds to the others.
        assertThat(Duration.ofNanos(Collections.min(nanos))).isLessThan(Duration.ofMillis(1));
    }

    @Test
    void an_operator_retries_and_monitors_but_reads_no_record() {
        Export ready = awaitStatus(request(3, ""), ExportStatus.READY);
        testActors.signIn(TestActors.OPERATOR);
        assertThat(runs(ready)).hasSize(1);
        assertThat(attentionService.list()).isNotNull();
        assertThatThrownBy(() -> exports.open(ready.id())).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> exports.preview(ready.request())).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> exports.request(ready.request(), null)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> exports.repeat(ready.id())).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> exports.choices("numbers", "class", "", 10)).isInstanceOf(AccessDeniedException.class);
    }

    private long time(ExportEnded event) {
        long start = System.nanoTime();
        events.publishEvent(event);
        return System.nanoTime() - start;
    }

    private RunMetrics only(Export export) {
        List<RunMetrics> runs = runs(export);
        assertThat(runs).hasSize(1);
        return runs.getFirst();
    }

    private List<RunMetrics> runs(Export export) {
        List<RunMetrics> found = new ArrayList<>();
        statistics.forEach(found::add);
        return found.stream().filter(run -> run.export() == export.id()).toList();
    }

    private Concern concern(Export export) {
        return concerns(export).getFirst();
    }

    private List<Concern> concerns(Export export) {
        return attentionService.list().open().stream()
                .filter(concern -> concern.key().endsWith("/" + export.id()))
                .toList();
    }
}
