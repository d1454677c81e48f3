package org.gradeport.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.gradeport.export.Export;
import org.gradeport.export.ExportFailure;
import org.gradeport.export.ExportFixture;
import org.gradeport.export.ExportStatus;
import org.gradeport.export.FailureClass;
import org.gradeport.export.run.ExportWorkers;
import org.gradeport.retention.OrphanSweep;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.util.FileSystemUtils;

class StoreOwnerTest extends ExportFixture {

    @Autowired
    StoreOwner owner;

    @Autowired
    Archive archived;

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
        Files.deleteIfExists(archive.resolve("999999-1.csv"));
    }

    @Test
    void a_start_with_the_store_of_another_database_is_refused_with_both_ids() throws IOException {
        mark(store, "another");
        FailureAnalysis refusal = refusal(owner);
        assertThat(refusal.getDescription()).contains("GRADEPORT_STORAGE_FOLDER", "another", own());
        assertThat(refusal.getAction()).contains("GRADEPORT_STORAGE_ADOPT=another");
        nothingIsRemoved();
    }

    @Test
    void a_start_with_the_archive_of_another_database_is_refused_too() throws IOException {
        mark(archive, "another");
        assertThat(refusal(owner).getDescription()).contains("EXPORT_ARCHIVE_PATH", "another", own());
        nothingIsRemoved();
    }

    @Test
    void a_start_with_files_that_no_database_owns_and_this_one_does_not_know_is_refused() throws IOException {
        unmark();
        assertThat(refusal(owner).getAction()).contains("GRADEPORT_STORAGE_ADOPT=nobody");
        assertThat(store.resolve("_database-id")).doesNotExist();
        nothingIsRemoved();
    }

    @Test
    void an_administrator_can_adopt_files_by_the_id_of_their_database_and_no_others() throws IOException {
        mark(store, "another");
        mark(archive, "another");
        refusal(adopting("a third one"));
        adopting("another").bind();
        assertThat(store.resolve("_database-id")).hasContent(own());
        assertThat(archive.resolve("_database-id")).hasContent(own());
        orphanSweep.sweep(_ -> {});
        nothingIsRemoved();
    }

    @Test
    void files_of_a_version_without_owners_are_those_of_the_database_that_knows_their_names_and_sizes()
            throws IOException {
        Export stored = awaitStatus(request(1, ""), ExportStatus.READY);
        unmark();
        archived.files().delete("999999-1.csv");
        owner.bind();
        assertThat(runs()).contains(stored.id() + "-1");
        assertThat(store.resolve("_database-id")).hasContent(own());
        assertThat(archive.resolve("_database-id")).hasContent(own());
    }

    @Test
    void a_name_that_both_databases_use_is_no_proof() throws IOException {
        Export stored = awaitStatus(request(1, ""), ExportStatus.READY);
        storage.delete(files().stream()
                .filter(name -> name.contains(stored.id() + "-1"))
                .findFirst()
                .orElseThrow());
        database.sql("update export set stored_as = '999998-1.csv', size_bytes = 1000000")
                .update();
        unmark();
        refusal(owner);
    }

    @Test
    void an_export_neither_adds_to_nor_replaces_files_of_another_database() throws IOException {
        workers.stop();
        Export export = request(1, "");
        mark(store, "another");
        workers.start();
        ExportFailure failure =
                Objects.requireNonNull(awaitStatus(export, ExportStatus.FAILED).failure());
        assertThat(failure.failureClass()).isEqualTo(FailureClass.STORAGE);
        assertThat(failure.message()).contains("does not belong to this database");
        exports.delete(export.id());
        assertThat(files()).containsExactly("999998-1.csv");
    }

    @Test
    void exports_go_on_when_the_folder_is_replaced_while_the_portal_runs() throws IOException {
        Path former = store.resolveSibling("former");
        Files.move(store, former);
        try {
            Export export = awaitStatus(request(1, ""), ExportStatus.READY);
            assertThat(runs()).containsExactly(export.id() + "-1");
            orphanSweep.sweep(_ -> {});
            assertThat(store.resolve("_database-id")).hasContent(own());
            assertThat(archive.resolve("_database-id")).hasContent(own());
        } finally {
            FileSystemUtils.deleteRecursively(store);
            Files.move(former, store);
        }
    }

    private FailureAnalysis refusal(StoreOwner starting) {
        ForeignStoreException[] refused = new ForeignStoreException[1];
        assertThatThrownBy(starting::bind).isInstanceOfSatisfying(ForeignStoreException.class, e -> refused[0] = e);
        return new ForeignStoreFailureAnalyzer().analyze(refused[0], refused[0]);
    }

    private StoreOwner adopting(String former) {
        return new StoreOwner(
                storage, archived, new StorageConfiguration.StorageProperties("folder", former), database);
    }

    private void nothingIsRemoved() {
        assertThat(store.resolve("999998-1.csv")).exists();
        assertThat(archive.resolve("999999-1.csv")).exists();
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
