package org.gradeport.export.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.Task;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import javax.sql.DataSource;
import org.gradeport.export.Export;
import org.gradeport.export.ExportFixture;
import org.gradeport.export.ExportStatus;
import org.gradeport.export.store.ExportTransitions;
import org.gradeport.export.store.StoredExport;
import org.gradeport.export.store.StoredFile;
import org.gradeport.storage.IssuedNames;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

class ExportTakeoverTest extends ExportFixture {

    @Autowired
    Scheduler scheduler;

    @Autowired
    Task<Void> task;

    @Autowired
    DataSource dataSource;

    @Autowired
    ExportTransitions exportTransitions;

    @Autowired
    IssuedNames issuedNames;

    @Value("${gradeport.storage.folder}")
    Path folder;

    @BeforeEach
    void this_node_takes_no_work() {
        scheduler.pause();
    }

    @AfterEach
    void workers_go_on() {
        scheduler.resume();
        dataset.stuckReads.set(0);
    }

    /// Row, task and files like after a crash.
    @Test
    void an_export_whose_node_was_killed_runs_again_within_fifteen_seconds() throws IOException {
        Export export = request(5, "");
        start(export);
        database.sql("""
                        update scheduled_tasks set picked = true, picked_by = 'killed', version = version + 1,
                        last_heartbeat = utc_timestamp(6)
                        """).update();
        Files.writeString(folder.resolve("pending/%d-1.txt.part".formatted(export.id())), "1,ro");
        Files.writeString(folder.resolve(issuedNames.issue(export.id(), 1, "txt")), "stored, but never announced");

        scheduler.resume();
        Export ready = await().pollInSameThread()
                .atMost(Duration.ofSeconds(15))
                .until(() -> exports.get(export.id()), found -> found.status() == ExportStatus.READY);

        assertThat(runs()).containsExactly("%d-2".formatted(export.id()));
        assertThat(folder.resolve("pending")).isEmptyDirectory();
        assertThat(ready.attempts()).isEqualTo(2);
        assertThat(Objects.requireNonNull(ready.file()).rows()).isEqualTo(5);
    }

    @Test
    void a_node_judged_dead_that_still_works_publishes_nothing() {
        dataset.stuckReads.set(1);
        Export export = request(5, "lame");
        Scheduler silent = Scheduler.create(dataSource, task)
                .schedulerName(() -> "silent")
                .threads(1)
                .pollingInterval(Duration.ofMillis(100))
                .heartbeatInterval(Duration.ofHours(1))
                .alwaysPersistTimestampInUTC()
                .build();
        silent.start();
        try {
            awaitStatus(export, ExportStatus.RUNNING);
            scheduler.resume();
            Export ready = awaitStatus(export, ExportStatus.READY);
            assertThat(ready.attempts()).isEqualTo(2);
            assertThat(runs()).containsExactly("%d-2".formatted(export.id()));
        } finally {
            silent.stop();
        }
        assertThat(runs()).containsExactly("%d-2".formatted(export.id()));
        assertThat(exports.get(export.id()).status()).isEqualTo(ExportStatus.READY);
    }

    @Test
    void a_file_finished_after_another_worker_took_over_is_not_announced() {
        Export export = request(5, "");
        ExportRun first = new ExportRun(start(export).orElseThrow(), () -> false);
        ExportRun second = new ExportRun(start(export).orElseThrow(), () -> false);
        StoredFile late = StoredFile.written("late", "late.txt", 1, "0".repeat(64), 1, "[]");
        StoredFile good = StoredFile.written("good", "good.txt", 1, "1".repeat(64), 1, "[]");
        assertThat(exportTransitions.ready(first.key(), late, Instant.EPOCH)).isFalse();
        assertThat(exportTransitions.ready(second.key(), good, Instant.EPOCH)).isTrue();
        assertThat(exportTransitions.ready(first.key(), late, Instant.EPOCH)).isFalse();
        assertThat(exportTransitions.failed(first.key(), 0, FailureClassifier.timeout(Duration.ofHours(1))))
                .isFalse();
        assertThat(exports.get(export.id()).file()).isEqualTo(good.toExportFile());
    }

    private Optional<StoredExport> start(Export export) {
        return exportTransitions.start(export.id(), 1, () -> FailureClassifier.tooManyStarts(4));
    }

    @Test
    void an_export_that_kills_every_node_is_given_up() {
        Export export = request(5, "");
        for (int start = 1; start <= ExportTransitions.MAX_STARTS; start++) {
            assertThat(start(export)).isPresent();
        }
        assertThat(start(export)).isEmpty();
        assertThat(exports.get(export.id()).status()).isEqualTo(ExportStatus.FAILED);
    }

    @Test
    void a_node_that_shuts_down_gives_its_export_back_to_the_queue() {
        dataset.stuckReads.set(1);
        Export export = request(5, "lame");
        Scheduler leaving = Scheduler.create(dataSource, task)
                .schedulerName(() -> "leaving")
                .threads(1)
                .pollingInterval(Duration.ofMillis(100))
                .shutdownMaxWait(Duration.ofSeconds(5))
                .alwaysPersistTimestampInUTC()
                .build();
        leaving.start();
        awaitStatus(export, ExportStatus.RUNNING);
        leaving.stop();
        assertThat(exports.get(export.id()).status()).isEqualTo(ExportStatus.QUEUED);
        assertThat(files()).isEmpty();

        scheduler.resume();
        assertThat(awaitStatus(export, ExportStatus.READY).attempts()).isEqualTo(1);
    }
}
