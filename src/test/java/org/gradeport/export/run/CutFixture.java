package org.gradeport.export.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.gradeport.base.Sha256;
import org.gradeport.export.Export;
import org.gradeport.export.ExportFixture;
import org.gradeport.export.ExportRequest;
import org.gradeport.export.FakeDataset;
import org.gradeport.export.NoticeOptions;
import org.gradeport.export.store.ExportTransitions;
import org.gradeport.retention.OrphanSweep;
import org.gradeport.storage.Archive;
import org.gradeport.storage.ExportStorage;
import org.gradeport.testing.DatabaseProxy;
import org.gradeport.testing.DatabaseProxyInitializer;
import org.gradeport.testing.LostCommit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.test.context.ContextConfiguration;

/// Shared by tests whose connection to the database breaks at each statement and commit in turn: before it reaches
/// the server, or after it took effect and before its answer. The suite cuts at each commit (each third of a sweep) and
/// at every tenth statement; `-Dgradeport.test.cuts=1` at each.
@ContextConfiguration(initializers = DatabaseProxyInitializer.class)
abstract class CutFixture extends ExportFixture {

    static final int STEP = Integer.getInteger("gradeport.test.cuts", 10);

    @Autowired
    DatabaseProxy proxy;

    @Value("${gradeport.storage.folder}")
    Path folder;

    @Autowired
    ExportWorkers workers;

    @Autowired
    ExportWorker worker;

    @Autowired
    OrphanSweep orphanSweep;

    @Autowired
    Archive archive;

    long target;

    @BeforeEach
    void only_this_test_works() {
        workers.stop();
    }

    @AfterEach
    void workers_go_on() {
        proxy.cutNothing();
        workers.start();
    }

    void cutAtEach(boolean takesEffect, Step prepare, Step work, Step check) throws Exception {
        cutAtEachCommit(takesEffect, prepare, work, check);
        int first = takesEffect ? 1 : 1 + STEP / 2;
        cutAtEach(n -> proxy.cutAt(first + n * STEP, takesEffect), prepare, work, check);
    }

    void cutAtEachCommit(boolean takesEffect, Step prepare, Step work, Step check) throws Exception {
        int cuts = cutAtEach(n -> proxy.cutAtCommit(1 + n * commitStep(), takesEffect), prepare, work, check);
        assertThat(cuts).isPositive();
    }

    int commitStep() {
        return 1;
    }

    /// Repeats the work with a later cut, until it ends before the cut; returns the number of cuts.
    private int cutAtEach(IntFunction<LostCommit> cuts, Step prepare, Step work, Step check) throws Exception {
        int made = 0;
        boolean ended;
        do {
            clean();
            prepare.run();
            LostCommit cut = cuts.apply(made);
            try {
                work.run();
            } catch (RuntimeException e) {
                assertThat(cut.isLost()).as("what broke: %s", e).isTrue();
            }
            ended = proxy.cutNothing();
            check.run();
            made++;
        } while (!ended);
        return made - 1;
    }

    @FunctionalInterface
    interface Step {
        void run() throws Exception;
    }

    private void clean() throws IOException {
        database.sql("delete from export").update();
        for (ExportStorage each : List.of(storage, archive.files())) {
            try (Stream<String> names = each.list()) {
                for (String name : names.toList()) {
                    each.delete(name);
                }
            }
        }
    }

    void requestAndRun() {
        ExportRequest plain = FakeDataset.request(5, "");
        NoticeOptions mail = new NoticeOptions(false, List.of("cut@school.example"), false);
        Export requested = exports.request(
                new ExportRequest(plain.dataset(), plain.format(), plain.selection(), plain.options(), null, mail),
                null);
        target = requested.id();
        worker.takeNext(false, () -> false);
    }

    /// What the threads of this node do in the next seconds.
    void settle() {
        for (int round = 0; tasks() > 0 && round < ExportTransitions.MAX_STARTS; round++) {
            leases.takeOver();
            database.sql("update export set next_try_at = null").update();
            worker.takeNext(false, () -> false);
        }
        assertThat(count("export where status <> 'READY'")).isZero();
    }

    void sweepOldOrphans() throws IOException {
        for (String file : files()) {
            Files.setLastModifiedTime(folder.resolve(file), FileTime.from(Instant.EPOCH));
        }
        orphanSweep.sweep(_ -> {});
    }

    List<Long> exports() {
        return database.sql("select id from export")
                .query((row, _) -> row.getLong(1))
                .list();
    }

    long count(String rows) {
        return database.sql("select count(*) from " + rows).query(Long.class).single();
    }

    boolean isIntact(ExportStorage files, long export) {
        String name = text("stored_as", export);
        try (InputStream in = files.open(name)) {
            byte[] bytes = in.readAllBytes();
            String digest = HexFormat.of().formatHex(Sha256.digest().digest(bytes));
            return bytes.length > 0 && digest.equals(text("sha256", export));
        } catch (IOException e) {
            return false;
        }
    }

    String text(String column, long export) {
        String sql = "select %s from export where id = %d".formatted(column, export);
        return database.sql(sql).query(String.class).single();
    }
}
