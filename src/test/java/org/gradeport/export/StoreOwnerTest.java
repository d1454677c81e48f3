package org.gradeport.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.gradeport.export.run.ExportWorkers;
import org.gradeport.retention.OrphanSweep;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class StoreOwnerTest extends ExportFixture {

    @Autowired
    OrphanSweep orphanSweep;

    @Autowired
    ExportWorkers workers;

    @Value("${gradeport.storage.folder}")
    Path store;

    @Value("${gradeport.storage.archive}")
    Path archive;

    @BeforeEach
    void files_are_in_store_and_archive() throws IOException {
        Files.writeString(store.resolve("999998-1.csv"), "stored");
        Files.writeString(archive.resolve("999999-1.csv"), "archived");
    }

    @AfterEach
    void they_are_this_database_s_again() throws IOException {
        workers.start();
        mark(store, own());
        mark(archive, own());
        orphanSweep.sweep();
    }

    @Test
    void an_empty_database_on_filled_folders_removes_nothing_and_logs_it(CapturedOutput output) throws IOException {
        unmark();
        orphanSweep.atStart();
        assertThat(store.resolve("999998-1.csv")).exists();
        assertThat(archive.resolve("999999-1.csv")).exists();
        assertThat(store.resolve("_database-id")).doesNotExist();
        assertThat(output)
                .contains("knows 0 of its 1 files", "GRADEPORT_STORAGE_FOLDER", "does not belong to this database");
    }

    @Test
    void an_archive_of_another_database_is_not_changed_either(CapturedOutput output) throws IOException {
        mark(archive, "another");
        orphanSweep.atStart();
        assertThat(store.resolve("999998-1.csv")).exists();
        assertThat(archive.resolve("999999-1.csv")).exists();
        assertThat(output).contains("EXPORT_ARCHIVE_PATH", "its owner is another, this database is " + own());
    }

    @Test
    void the_same_database_removes_orphans_at_its_start() {
        orphanSweep.atStart();
        assertThat(store.resolve("999998-1.csv")).doesNotExist();
        assertThat(archive.resolve("999999-1.csv")).doesNotExist();
    }

    @Test
    void files_of_a_version_without_owners_are_those_of_the_database_that_knows_most_of_them() throws IOException {
        Export stored = awaitStatus(request(1, ""), ExportStatus.READY);
        Export archived = awaitStatus(request(1, ""), ExportStatus.READY);
        Files.move(store.resolve(name(archived)), archive.resolve(name(archived)));
        database.sql("update export set place = 'ARCHIVE', status = 'EXPIRED' where id = ?")
                .param(archived.id())
                .update();
        unmark();
        orphanSweep.atStart();
        assertThat(files()).containsExactly(name(stored));
        assertThat(archive.resolve(name(archived))).exists();
        assertThat(archive.resolve("999999-1.csv")).doesNotExist();
        assertThat(store.resolve("_database-id")).hasContent(own());
        assertThat(archive.resolve("_database-id")).hasContent(own());
    }

    @Test
    void an_export_neither_adds_to_nor_replaces_files_of_another_database() throws IOException {
        workers.stop();
        Export export = request(1, "");
        Path others = Files.writeString(store.resolve(name(export)), "another database's");
        mark(store, "another");
        workers.start();
        ExportFailure failure =
                Objects.requireNonNull(awaitStatus(export, ExportStatus.FAILED).failure());
        assertThat(failure.failureClass()).isEqualTo(FailureClass.STORAGE);
        assertThat(failure.message()).contains("does not belong to this database");
        exports.delete(export.id());
        assertThat(others).hasContent("another database's");
        assertThat(files()).containsExactlyInAnyOrder("999998-1.csv", name(export));
    }

    private static String name(Export export) {
        return "%d-1.txt".formatted(export.id());
    }

    private String own() {
        return database.sql("select id from installation").query(String.class).single();
    }

    private static void mark(Path folder, String owner) throws IOException {
        Files.writeString(folder.resolve("_database-id"), owner);
    }

    private void unmark() throws IOException {
        Files.delete(store.resolve("_database-id"));
        Files.delete(archive.resolve("_database-id"));
    }
}
