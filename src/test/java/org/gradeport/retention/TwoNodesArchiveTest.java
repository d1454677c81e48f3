package org.gradeport.retention;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.gradeport.retention.preview.SweepPlan;
import org.gradeport.storage.Archive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Two nodes archive one file; one of them stands still in the middle and loses the lock of sweeps.
class TwoNodesArchiveTest extends SweepFixture {

    @ParameterizedTest
    @ValueSource(strings = {"size", "create", "write", "commit"})
    void a_node_that_stands_still_publishes_no_half_copy(String step) {
        rules(archive("grades", 20, null));
        long id = files.make("grades", "csv", 21);
        SweepPlan plan = previewSweep.plan();
        Standstill standstill = new Standstill(step);
        Archive seenByFirst = new Archive(standstill.of(archive.files()));
        CompletableFuture<SweepRun> first = CompletableFuture.supplyAsync(
                () -> sweep(store, seenByFirst, transaction).run(plan, null));
        standstill.awaitStop();

        SweepRun second = sweep(store).run(previewSweep.plan(), null);

        assertThat(second.files(SweptFile.Outcome.ARCHIVED)).isOne();
        assertThat(archivedFile(id)).hasContent("x".repeat(OldFiles.SIZE));
        standstill.goOn();
        assertThat(first.join().outcome()).isEqualTo(SweepRun.Outcome.DONE);
        assertThat(archivedFile(id)).hasContent("x".repeat(OldFiles.SIZE));
        files.agree();
    }

    @Test
    void a_node_that_stands_still_before_it_deletes_a_damaged_copy_and_then_dies_loses_no_file() throws IOException {
        rules(archive("grades", 20, null));
        long id = files.make("grades", "csv", 21);
        Files.writeString(archivedFile(id), "xxxx");
        SweepPlan plan = previewSweep.plan();
        Standstill standstill = new Standstill("before delete");
        Archive seenByFirst = new Archive(standstill.of(archive.files()));
        CompletableFuture<SweepRun> first = CompletableFuture.supplyAsync(
                () -> sweep(store, seenByFirst, transaction).run(plan, null));
        standstill.awaitStop();
        startSweep.runAll(null);
        assertThat(archivedFile(id)).hasContent("x".repeat(OldFiles.SIZE));

        // What the first node does before it dies.
        archive.files().delete(OldFiles.name(id));
        assertThat(startSweep.runAll(null).orElseThrow().files(SweptFile.Outcome.ARCHIVED))
                .isOne();
        assertThat(archivedFile(id)).hasContent("x".repeat(OldFiles.SIZE));
        standstill.goOn();
        first.join();
        files.agree();
    }

    @Test
    void a_node_that_stood_still_does_not_bring_back_an_export_that_left_the_archive() throws IOException {
        rules(archive("grades", 20, null));
        long id = files.make("grades", "csv", 21);
        List<FileClaims.ClaimedFile> claimed =
                rows.claim(List.of(id), previewSweep.plan().asOf(), null);
        startSweep.runAll(null);
        archive.files().delete(OldFiles.name(id));
        database.sql("update export set place = 'GONE'").update();
        rows.settle(claimed.getFirst(), false);
        assertThat(files.place(id)).isEqualTo("GONE");
    }

    private Path archivedFile(long id) {
        return files.folder().resolve("archive").resolve(OldFiles.name(id));
    }
}
