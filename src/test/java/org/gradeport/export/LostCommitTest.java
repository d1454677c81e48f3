package org.gradeport.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.gradeport.export.run.ExportWorker;
import org.gradeport.export.run.ExportWorkers;
import org.gradeport.school.ImportListener;
import org.gradeport.school.ImportReport;
import org.gradeport.school.ImportUndo;
import org.gradeport.school.RecordsImport;
import org.gradeport.school.oneroster.SmallZip;
import org.gradeport.testing.DatabaseProxy;
import org.gradeport.testing.DatabaseProxyInitializer;
import org.gradeport.testing.EmptyRecords;
import org.gradeport.testing.LostCommit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.ContextConfiguration;

/// A commit loses its connection before its answer.
@ContextConfiguration(initializers = DatabaseProxyInitializer.class)
class LostCommitTest extends ExportFixture {

    /// A parameter of six characters that only the transaction that announces the file sends.
    private static final String STORED = "\6stored";

    @Autowired
    DatabaseProxy proxy;

    @Autowired
    List<HikariDataSource> pools;

    @Autowired
    ExportWorkers workers;

    @Autowired
    ExportWorker worker;

    @Autowired
    RecordsImport records;

    @Autowired
    ImportUndo undo;

    @Autowired
    EmptyRecords emptyRecords;

    Export export;

    @BeforeEach
    void only_this_test_works() {
        workers.stop();
        export = request(5, "");
    }

    @AfterEach
    void workers_go_on() {
        workers.start();
    }

    @Test
    void a_file_whose_commit_took_effect_without_an_answer_stays() {
        LostCommit commit = proxy.loseAnswerToCommitOf(STORED);
        assertThat(worker.work(export.id(), () -> false)).isTrue();
        assertThat(commit.isLost()).isTrue();
        assertThat(exports.get(export.id()).status()).isEqualTo(ExportStatus.READY);
        assertThat(runs()).containsExactly("%d-1".formatted(export.id()));
    }

    @Test
    void a_file_stays_while_the_database_cannot_be_read() {
        LostCommit commit = proxy.closeAtCommitOf(STORED);
        try {
            assertThatThrownBy(() -> worker.work(export.id(), () -> false)).isNotNull();
        } finally {
            proxy.open();
            // A pool hands out broken connections that were used within half a second.
            pools.forEach(pool -> pool.getHikariPoolMXBean().softEvictConnections());
        }
        assertThat(commit.isLost()).isTrue();
        assertThat(runs()).containsExactly("%d-1".formatted(export.id()));
        assertThat(worker.work(export.id(), () -> false)).as("it is ready").isFalse();
        assertThat(Objects.requireNonNull(exports.get(export.id()).file()).rows())
                .isEqualTo(5);
        assertThat(runs()).containsExactly("%d-1".formatted(export.id()));
    }

    @Test
    void a_file_whose_commit_was_lost_is_deleted_and_the_export_runs_again() {
        LostCommit commit = proxy.loseCommitOf(STORED);
        assertThat(worker.work(export.id(), () -> false)).isTrue();
        assertThat(commit.isLost()).isTrue();
        assertThat(files()).isEmpty();
        assertThat(exports.get(export.id()).status()).isEqualTo(ExportStatus.QUEUED);
        assertThat(worker.work(export.id(), () -> false)).isTrue();
        assertThat(runs()).containsExactly("%d-2".formatted(export.id()));
    }

    @Test
    void a_file_whose_commit_is_still_in_progress_stays() {
        LostCommit commit = proxy.delayCommitOf(STORED, parameter(export.id()));
        assertThat(worker.work(export.id(), () -> false)).isTrue();
        assertThat(commit.isLost()).isTrue();
        assertThat(exports.get(export.id()).status()).isEqualTo(ExportStatus.READY);
        assertThat(runs()).containsExactly("%d-1".formatted(export.id()));
    }

    /// As the portal sends it when it asks for the row.
    private static String parameter(long id) {
        byte[] sent = ByteBuffer.allocate(Long.BYTES)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putLong(id)
                .array();
        return new String(sent, StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
    }

    @Test
    void an_import_whose_commit_is_still_in_progress_is_reported_as_written(@TempDir Path folder) throws IOException {
        LostCommit commit = proxy.delayCommitOf("late.zip", "get_lock");
        ImportReport report =
                records.apply(SmallZip.school().write(folder), "late.zip", List.of(), ImportListener.NONE);
        assertThat(commit.isLost()).isTrue();
        assertThat(report.applied()).isTrue();
        emptyRecords.restore();
    }

    @Test
    void an_import_whose_commit_took_effect_is_reported_as_written(@TempDir Path folder) throws IOException {
        LostCommit commit = proxy.loseAnswerToCommitOf("cut.zip");
        ImportReport report = records.apply(SmallZip.school().write(folder), "cut.zip", List.of(), ImportListener.NONE);
        assertThat(commit.isLost()).isTrue();
        assertThat(report.applied()).isTrue();
        assertThat(database.sql("select count(*) from import_run where file_name = 'cut.zip'")
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
        emptyRecords.restore();
    }

    @Test
    void an_undo_whose_commit_took_effect_is_reported_as_done(@TempDir Path folder) throws IOException {
        records.apply(SmallZip.school().write(folder), "back.zip", List.of(), ImportListener.NONE);
        long id =
                database.sql("select max(id) from import_run").query(Long.class).single();
        LostCommit commit = proxy.loseAnswerToCommitOf("records.undone");
        undo.run(id);
        assertThat(commit.isLost()).isTrue();
        assertThat(database.sql("select count(*) from person").query(Long.class).single())
                .isZero();
        emptyRecords.restore();
    }
}
