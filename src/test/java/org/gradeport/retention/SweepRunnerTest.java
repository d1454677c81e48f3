package org.gradeport.retention;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.gradeport.export.ExportStatus;
import org.gradeport.export.TimelineEntry;
import org.gradeport.storage.ExportStorage;
import org.junit.jupiter.api.Test;

class SweepRunnerTest extends SweepFixture {

    @Test
    void old_files_are_deleted_or_archived_as_their_rule_says_and_the_others_stay() {
        rules(archive("grades", 20, 365), keep("students"));
        long deleted = files.make("courses", "csv", 31);
        long archived = files.make("grades", "csv", 21);
        long kept = files.make("students", "csv", 400);
        long young = files.make("courses", "csv", 29);
        long exempt = files.make("courses", "csv", 90);
        files.keep(exempt);

        SweepRun run = startSweep.runAll(null).orElseThrow();

        assertThat(run.outcome()).isEqualTo(SweepRun.Outcome.DONE);
        assertThat(run.files(SweptFile.Outcome.DELETED)).isOne();
        assertThat(run.files(SweptFile.Outcome.ARCHIVED)).isOne();
        assertThat(run.bytesFreed()).isEqualTo(OldFiles.SIZE);
        assertThat(List.of(files.place(deleted), files.place(archived))).containsExactly("GONE", "ARCHIVE");
        assertThat(Stream.of(kept, young, exempt).map(files::place)).containsOnly("STORE");
        assertThat(files.archived()).containsExactly(OldFiles.name(archived));
        files.agree();
        assertThat(exports.get(deleted).status()).isEqualTo(ExportStatus.EXPIRED);
        assertThat(exports.timeline(deleted)).extracting(TimelineEntry::kind).containsExactly("expired", "removed");
        assertThat(exports.timeline(archived)).extracting(TimelineEntry::kind).containsExactly("expired", "archived");
        assertThat(retention.swept(run.id(), 0, 10).orElseThrow())
                .extracting(SweptFile::export)
                .containsExactly(deleted, archived);
    }

    @Test
    void an_archived_file_is_deleted_after_its_archive_days() {
        rules(archive("grades", 20, 365));
        long id = files.make("grades", "csv", 21);
        startSweep.runAll(null);
        assertThat(exports.get(id).isArchived()).isTrue();
        assertThat(startSweep.runAll(null).orElseThrow().files(SweptFile.Outcome.REMOVED))
                .isZero();

        rules(archive("grades", 1, 10));
        database.sql("update export set expires_at = utc_timestamp(6) - interval 11 day where id = ?")
                .param(id)
                .update();
        SweepRun run = startSweep.runAll(null).orElseThrow();

        assertThat(run.files(SweptFile.Outcome.REMOVED)).isOne();
        assertThat(run.bytesFreed()).isEqualTo(OldFiles.SIZE);
        assertThat(files.place(id)).isEqualTo("GONE");
        files.agree();
    }

    @Test
    void a_file_to_be_deleted_that_is_in_no_place_is_recorded_as_missing() throws IOException {
        long id = files.make("courses", "csv", 31);
        store.delete(OldFiles.name(id));
        assertThat(startSweep.runAll(null).orElseThrow().files(SweptFile.Outcome.MISSING))
                .isOne();
        assertThat(files.place(id)).isEqualTo("GONE");
        files.agree();
    }

    @Test
    void orphans_of_crashed_runs_are_swept_and_other_files_stay() throws IOException {
        long deletedExport = files.make("courses", "csv", 2);
        database.sql("delete from export").update();
        files.issue("900009-1.csv", 900_009);
        OldFiles.write(files.folder().resolve("archive").resolve("900009-1.csv"), Instant.EPOCH);
        OldFiles.write(files.folder().resolve("pending").resolve("8-1.csv.part"));
        OldFiles.write(files.folder().resolve("readme.txt"));
        SweepRun run = startSweep.runAll(null).orElseThrow();
        assertThat(run.orphans()).isEqualTo(3);
        assertThat(run.bytesFreed()).isEqualTo(2L * OldFiles.SIZE);
        assertThat(retention.swept(run.id(), 0, 10).orElseThrow())
                .filteredOn(file -> file.outcome() == SweptFile.Outcome.ORPHAN)
                .extracting(SweptFile::name)
                .containsExactlyInAnyOrder("900009-1.csv", OldFiles.name(deletedExport));
        assertThat(files.stored()).containsExactly("readme.txt").doesNotContain(OldFiles.name(deletedExport));
        Files.delete(files.folder().resolve("readme.txt"));
        files.agree();
    }

    @Test
    void a_file_that_this_database_has_not_issued_or_that_is_young_stays() {
        long deletedYoung = files.make("courses", "csv", 0);
        database.sql("delete from export").update();
        String database = "0c5f1a8e-9d21-11f0-8f6a-0242ac120002";
        for (String unknown : List.of("900007-1.csv", database + "-900007-1-9c2e41aa.csv")) {
            OldFiles.write(files.folder().resolve(unknown), Instant.EPOCH);
        }
        SweepRun run = startSweep.runAll(null).orElseThrow();
        assertThat(run.orphans()).isZero();
        assertThat(files.stored())
                .containsExactlyInAnyOrder(
                        "900007-1.csv", database + "-900007-1-9c2e41aa.csv", OldFiles.name(deletedYoung));
    }

    /// Its rows know nothing of what came after the backup.
    @Test
    void a_database_that_was_restored_from_a_backup_deletes_no_newer_file() {
        long newer = files.make("courses", "csv", 2);
        database.sql("delete from export").update();
        database.sql("delete from issued_file").update();
        assertThat(startSweep.runAll(null).orElseThrow().orphans()).isZero();
        assertThat(files.stored()).containsExactly(OldFiles.name(newer));
    }

    @Test
    void files_of_another_database_are_not_swept_though_rows_have_their_names() throws IOException {
        long due = files.make("courses", "csv", 31);
        Path mark = files.folder().resolve("_database-id");
        String own = Files.readString(mark);
        Files.writeString(mark, "another");
        SweepRun run = startSweep.runAll(null).orElseThrow();
        Files.writeString(mark, own);
        assertThat(run.outcome()).isEqualTo(SweepRun.Outcome.FAILED);
        assertThat(run.message()).contains("GRADEPORT_STORAGE_FOLDER", "does not belong to this database");
        assertThat(files.stored()).containsExactly(OldFiles.name(due));
        assertThat(files.place(due)).isEqualTo("STORE");
        assertThat(startSweep.runAll(null).orElseThrow().files(SweptFile.Outcome.DELETED))
                .isOne();
    }

    @Test
    void a_store_that_refuses_fails_the_sweep_and_the_next_one_continues() {
        long first = files.make("courses", "csv", 32);
        long second = files.make("courses", "csv", 31);
        ExportStorage refusing = new WatchedStorage(store, name -> refuse(name, OldFiles.name(first)));
        SweepRun run = sweep(refusing).run(previewSweep.plan(), null);
        assertThat(run.outcome()).isEqualTo(SweepRun.Outcome.FAILED);
        assertThat(run.failed()).isOne();
        assertThat(run.message()).isEqualTo("Refused on purpose");
        assertThat(List.of(files.place(first), files.place(second))).containsExactly("LEAVING", "GONE");
        assertThat(startSweep.runAll(null).orElseThrow().files(SweptFile.Outcome.DELETED))
                .isOne();
        files.agree();
    }

    private static void refuse(String name, String kept) throws IOException {
        if (name.equals(kept)) {
            throw new IOException("Refused on purpose");
        }
    }

    @Test
    void many_files_are_swept_in_batches_of_a_hundred() {
        files.make("courses", "csv", 31);
        files.multiply(256);
        List<Long> leaving = new ArrayList<>();
        ExportStorage watched = new WatchedStorage(store, _ -> leaving.add(leaving()));
        SweepRun run = sweep(watched).run(previewSweep.plan(), null);
        assertThat(run.files(SweptFile.Outcome.DELETED)).isEqualTo(256);
        assertThat(run.bytesFreed()).isEqualTo(256L * OldFiles.SIZE);
        assertThat(leaving).hasSize(256).containsOnly(100L, 56L);
        files.agree();
    }

    private long leaving() {
        return database.sql("select count(*) from export where place = 'LEAVING'")
                .query(Long.class)
                .single();
    }
}
