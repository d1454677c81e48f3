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
import java.util.stream.Stream;
import org.gradeport.base.Sha256;
import org.gradeport.export.ExportFixture;
import org.gradeport.export.ExportRequest;
import org.gradeport.export.FakeDataset;
import org.gradeport.export.NoticeOptions;
import org.gradeport.export.store.ExportTransitions;
import org.gradeport.retention.OrphanSweep;
import org.gradeport.retention.RetentionService;
import org.gradeport.schedule.MissedPolicy;
import org.gradeport.schedule.OverlapPolicy;
import org.gradeport.schedule.Schedule;
import org.gradeport.schedule.ScheduleDefinition;
import org.gradeport.schedule.ScheduleRule;
import org.gradeport.schedule.ScheduleService;
import org.gradeport.schedule.run.SchedulePoll;
import org.gradeport.storage.Archive;
import org.gradeport.storage.ExportStorage;
import org.gradeport.testing.DatabaseProxy;
import org.gradeport.testing.DatabaseProxyInitializer;
import org.gradeport.testing.LostCommit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.test.context.ContextConfiguration;

/// The connection to the database breaks at each statement and commit in turn: before it reaches the server, or after
/// it took effect and before its answer. The suite cuts at every tenth statement; `-Dgradeport.test.cuts=1` at each.
@ContextConfiguration(initializers = DatabaseProxyInitializer.class)
class CutConnectionTest extends ExportFixture {

    private static final int STEP = Integer.getInteger("gradeport.test.cuts", 10);

    @Autowired
    DatabaseProxy proxy;

    @Value("${gradeport.storage.folder}")
    Path folder;

    @Autowired
    ExportWorkers workers;

    @Autowired
    ExportWorker worker;

    @Autowired
    RetentionService retention;

    @Autowired
    ScheduleService schedules;

    @Autowired
    SchedulePoll schedulePoll;

    @Autowired
    OrphanSweep orphanSweep;

    @Autowired
    Archive archive;

    @BeforeEach
    void only_this_test_works() {
        workers.stop();
    }

    @AfterEach
    void workers_go_on() {
        proxy.cutNothing();
        workers.start();
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void an_export_is_ready_once_with_one_file_and_one_mail(boolean takesEffect) throws Exception {
        int cuts = cutAtEach(takesEffect, () -> {}, this::requestAndRun, () -> {
            settle();
            for (long export : exports()) {
                assertThat(isIntact(storage, export)).isTrue();
                assertThat(count("notice where export_id = " + export)).isEqualTo(1);
            }
            assertThat(files()).hasSize(exports().size());
        });
        assertThat(cuts).isGreaterThanOrEqualTo(20 / STEP);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void a_deleted_export_leaves_no_file_and_one_that_is_not_deleted_keeps_it(boolean takesEffect) throws Exception {
        int cuts = cutAtEach(
                takesEffect, this::requestAndRun, () -> exports.delete(exports().getFirst()), () -> {
                    sweepOldOrphans();
                    assertThat(exports()).allMatch(export -> isIntact(storage, export));
                    assertThat(files()).hasSize(exports().size());
                });
        assertThat(cuts).isGreaterThanOrEqualTo(4 / STEP);
    }

    private void sweepOldOrphans() throws IOException {
        for (String file : files()) {
            Files.setLastModifiedTime(folder.resolve(file), FileTime.from(Instant.EPOCH));
        }
        orphanSweep.sweep(_ -> {});
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void a_sweep_moves_a_file_to_the_archive_whole(boolean takesEffect) throws Exception {
        int cuts = cutAtEach(takesEffect, this::expire, this::sweep, () -> {
            database.sql("update shedlock set lock_until = utc_timestamp(3)").update();
            sweep();
            assertThat(count("export where place = 'ARCHIVE'")).isEqualTo(1);
            assertThat(isIntact(archive.files(), exports().getFirst())).isTrue();
            assertThat(files()).isEmpty();
        });
        assertThat(cuts).isGreaterThanOrEqualTo(10 / STEP);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void a_due_time_gives_one_run_and_one_export(boolean takesEffect) throws Exception {
        ScheduleRule hourly = ScheduleRule.of("hourly", null, "00:00", List.of(), "UTC", null, null);
        ExportRequest request = FakeDataset.request(5, "");
        Schedule schedule = schedules.create(
                new ScheduleDefinition("Numbers", request, hourly, MissedPolicy.RUN, OverlapPolicy.QUEUE, false), null);
        int cuts = cutAtEach(takesEffect, () -> makeDue(schedule), schedulePoll::poll, () -> {
            schedulePoll.poll();
            assertThat(count("schedule_run where schedule_id = " + schedule.id()))
                    .isEqualTo(1);
            assertThat(count("export where schedule = " + schedule.id())).isEqualTo(1);
        });
        schedules.delete(schedule.id());
        assertThat(cuts).isGreaterThanOrEqualTo(10 / STEP);
    }

    /// Repeats the work with a cut one statement later, until it ends before the cut; returns the number of cuts.
    private int cutAtEach(boolean takesEffect, Step prepare, Step work, Step check) throws Exception {
        int statement = takesEffect ? 1 : 1 + STEP / 2;
        int cuts = -1;
        LostCommit cut;
        do {
            clean();
            prepare.run();
            cut = proxy.cutAt(statement, takesEffect);
            try {
                work.run();
            } catch (RuntimeException e) {
                assertThat(cut.isLost()).as("what broke: %s", e).isTrue();
            }
            proxy.cutNothing();
            check.run();
            statement += STEP;
            cuts++;
        } while (cut.isLost());
        return cuts;
    }

    private interface Step {
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

    private void requestAndRun() {
        ExportRequest plain = FakeDataset.request(5, "");
        NoticeOptions mail = new NoticeOptions(false, List.of("cut@school.example"), false);
        exports.request(
                new ExportRequest(plain.dataset(), plain.format(), plain.selection(), plain.options(), null, mail),
                null);
        worker.takeNext(false, () -> false);
    }

    /// What the threads of this node do in the next seconds.
    private void settle() {
        for (int round = 0; tasks() > 0 && round < ExportTransitions.MAX_STARTS; round++) {
            leases.takeOver();
            database.sql("update export set next_try_at = null").update();
            worker.takeNext(false, () -> false);
        }
        assertThat(count("export where status <> 'READY'")).isZero();
    }

    private void expire() {
        requestAndRun();
        database.sql("""
                        update export set fate = 'ARCHIVE', expires_at = now(6) - interval 1 minute,
                          archive_until = now(6) + interval 1 day
                        """).update();
    }

    private void sweep() {
        retention.run(retention.preview().token());
    }

    private void makeDue(Schedule schedule) {
        database.sql("delete from schedule_run").update();
        database.sql("update schedule set next_due = now(6) - interval 2 second where id = ?")
                .param(schedule.id())
                .update();
    }

    private List<Long> exports() {
        return database.sql("select id from export")
                .query((row, _) -> row.getLong(1))
                .list();
    }

    private long count(String rows) {
        return database.sql("select count(*) from " + rows).query(Long.class).single();
    }

    private boolean isIntact(ExportStorage files, long export) {
        String name = text("stored_as", export);
        try (InputStream in = files.open(name)) {
            byte[] bytes = in.readAllBytes();
            String digest = HexFormat.of().formatHex(Sha256.digest().digest(bytes));
            return bytes.length > 0 && digest.equals(text("sha256", export));
        } catch (IOException e) {
            return false;
        }
    }

    private String text(String column, long export) {
        String sql = "select %s from export where id = %d".formatted(column, export);
        return database.sql(sql).query(String.class).single();
    }
}
