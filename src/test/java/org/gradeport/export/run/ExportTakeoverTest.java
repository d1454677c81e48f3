package org.gradeport.export.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.gradeport.export.Export;
import org.gradeport.export.ExportFailure;
import org.gradeport.export.ExportStatus;
import org.gradeport.export.store.ExportTransitions;
import org.gradeport.export.store.RunKey;
import org.gradeport.export.store.StoredFile;
import org.gradeport.storage.IssuedNames;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

class ExportTakeoverTest extends IdleNodeFixture {

    @Autowired
    ExportTransitions exportTransitions;

    @Autowired
    IssuedNames issuedNames;

    @Value("${gradeport.storage.folder}")
    Path folder;

    /// Row and files like after a crash.
    @Test
    void an_export_whose_node_was_killed_runs_again_within_fifteen_seconds() throws IOException {
        Export export = request(5, "");
        other.start(export);
        Files.writeString(folder.resolve("pending/%d-1.txt.part".formatted(export.id())), "1,ro");
        Files.writeString(folder.resolve(issuedNames.issue(export.id(), 1, "txt")), "stored, but never announced");

        workers.start();
        Export ready = await().pollInSameThread()
                .atMost(Duration.ofSeconds(15))
                .until(() -> exports.get(export.id()), found -> found.status() == ExportStatus.READY);

        assertThat(runs()).containsExactly("%d-2".formatted(export.id()));
        assertThat(folder.resolve("pending")).isEmptyDirectory();
        assertThat(ready.attempts()).isEqualTo(2);
        assertThat(Objects.requireNonNull(ready.file()).rows()).isEqualTo(5);
    }

    @Test
    void a_node_judged_dead_that_still_works_publishes_nothing() throws InterruptedException {
        dataset.stuckReads.set(1);
        Export export = request(5, "lame");
        Thread silent = Thread.ofVirtual().start(() -> other.worker().work(export.id(), () -> false));
        awaitStatus(export, ExportStatus.RUNNING);
        workers.start();
        Export ready = awaitStatus(export, ExportStatus.READY);
        silent.join();
        assertThat(ready.attempts()).isEqualTo(2);
        assertThat(runs()).containsExactly("%d-2".formatted(export.id()));
        assertThat(exports.get(export.id()).status()).isEqualTo(ExportStatus.READY);
    }

    @Test
    void a_file_finished_after_another_worker_took_over_is_not_announced() {
        Export export = request(5, "");
        ExportRun first = new ExportRun(other.start(export).orElseThrow(), () -> false);
        assertThat(exportTransitions.abandoned(first.key(), "dead")).isTrue();
        ExportRun second = new ExportRun(other.start(export).orElseThrow(), () -> false);
        StoredFile late = StoredFile.written("late", "late.txt", 1, "0".repeat(64), 1, "[]");
        StoredFile good = StoredFile.written("good", "good.txt", 1, "1".repeat(64), 1, "[]");
        assertThat(exportTransitions.ready(first.key(), late, Instant.EPOCH)).isFalse();
        assertThat(exportTransitions.ready(second.key(), good, Instant.EPOCH)).isTrue();
        assertThat(exportTransitions.ready(first.key(), late, Instant.EPOCH)).isFalse();
        assertThat(exportTransitions.failed(first.key(), 0, FailureClassifier.timeout(Duration.ofHours(1))))
                .isFalse();
        assertThat(exports.get(export.id()).file()).isEqualTo(good.toExportFile());
    }

    @Test
    void an_export_that_kills_every_node_is_given_up() {
        Export export = request(5, "");
        for (int start = 1; start <= ExportTransitions.MAX_STARTS; start++) {
            RunKey run = new ExportRun(other.start(export).orElseThrow(), () -> false).key();
            assertThat(exportTransitions.abandoned(run, "dead")).isTrue();
        }
        assertThat(other.start(export)).isEmpty();
        assertThat(exports.get(export.id()).status()).isEqualTo(ExportStatus.FAILED);
    }

    @Test
    void a_cancellation_that_its_run_has_not_noticed_ends_an_export_that_goes_back_to_the_queue() {
        ExportFailure passing = FailureClassifier.timeout(Duration.ofHours(1));
        List<Predicate<RunKey>> ways =
                List.of(exportTransitions::handBack, run -> exportTransitions.requeue(run, passing, Instant.EPOCH));
        for (Predicate<RunKey> way : ways) {
            Export export = request(5, "");
            RunKey run = new ExportRun(other.start(export).orElseThrow(), () -> false).key();
            exports.cancel(export.id());
            assertThat(exports.get(export.id()).status()).isEqualTo(ExportStatus.RUNNING);
            assertThat(way.test(run)).isTrue();
            assertThat(exports.get(export.id()).status()).isEqualTo(ExportStatus.CANCELLED);
        }
    }

    @Test
    void a_node_that_shuts_down_gives_its_export_back_to_the_queue_at_its_old_place() {
        dataset.stuckReads.set(1);
        Export export = request(5, "lame");
        Export later = request(5, "");
        database.sql("update export set next_try_at = now(6) + interval 1 day where id = ?")
                .param(later.id())
                .update();
        ExportWorkers leaving =
                new ExportWorkers(other.worker(), queue, other.leases(), worker.runWatch(), worker.properties());
        leaving.start();
        awaitStatus(export, ExportStatus.RUNNING);
        leaving.stop();
        assertThat(exports.get(export.id()).status()).isEqualTo(ExportStatus.QUEUED);
        assertThat(exports.get(export.id()).queuePosition()).isEqualTo(1);
        assertThat(files()).isEmpty();
        exports.delete(later.id());

        workers.start();
        assertThat(awaitStatus(export, ExportStatus.READY).attempts()).isEqualTo(1);
    }
}
