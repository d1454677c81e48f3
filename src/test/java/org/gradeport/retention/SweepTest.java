package org.gradeport.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.gradeport.base.PortalProperties;
import org.gradeport.export.ExpiringFiles;
import org.gradeport.export.ExportMoment;
import org.gradeport.export.ExportService;
import org.gradeport.export.ExportStatus;
import org.gradeport.export.Fate;
import org.gradeport.export.StoreSweep;
import org.gradeport.security.Role;
import org.gradeport.security.TestAccounts;
import org.gradeport.storage.Archive;
import org.gradeport.storage.ExportStorage;
import org.gradeport.testing.PortalTest;
import org.gradeport.testing.SettableClock;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.support.TransactionOperations;

@PortalTest
class SweepTest {

    @Autowired
    OldFiles files;

    @Autowired
    TestAccounts accounts;

    @Autowired
    RetentionService retention;

    @Autowired
    ExportService exports;

    @Autowired
    Sweeps sweeps;

    @Autowired
    Previews previews;

    @Autowired
    SweepLock lock;

    @Autowired
    SweepHistory history;

    @Autowired
    ExpiringFiles rows;

    @Autowired
    StoreSweep leftovers;

    @Autowired
    ExportStorage store;

    @Autowired
    Archive archive;

    @Autowired
    TransactionOperations transaction;

    @Autowired
    JdbcClient database;

    @Autowired
    PortalProperties portal;

    @BeforeEach
    void an_administrator_signs_in() {
        accounts.signIn(Role.ADMIN);
        files.clear();
    }

    @AfterEach
    void signs_out() {
        files.clear();
        SecurityContextHolder.clearContext();
    }

    @Test
    void old_files_are_deleted_or_archived_as_their_rule_says_and_the_others_stay() {
        change(archive("grades", 20, 365), keep("students"));
        long deleted = files.make("courses", "csv", 31);
        long archived = files.make("grades", "csv", 21);
        long kept = files.make("students", "csv", 400);
        long young = files.make("courses", "csv", 29);
        long exempt = files.make("courses", "csv", 90);
        files.keep(exempt);

        SweepRun run = sweeps.all(null).orElseThrow();

        assertThat(run.outcome()).isEqualTo(SweepOutcome.DONE);
        assertThat(run.files(Deed.DELETED)).isOne();
        assertThat(run.files(Deed.ARCHIVED)).isOne();
        assertThat(run.bytesFreed()).isEqualTo(OldFiles.SIZE);
        assertThat(List.of(files.place(deleted), files.place(archived))).containsExactly("GONE", "ARCHIVE");
        assertThat(Stream.of(kept, young, exempt).map(files::place)).containsOnly("STORE");
        assertThat(files.archived()).containsExactly(OldFiles.name(archived));
        files.agree();
        assertThat(exports.get(deleted).status()).isEqualTo(ExportStatus.EXPIRED);
        assertThat(exports.moments(deleted)).extracting(ExportMoment::kind).containsExactly("expired", "removed");
        assertThat(exports.moments(archived)).extracting(ExportMoment::kind).containsExactly("expired", "archived");
        assertThat(retention.swept(run.id(), 0, 10))
                .extracting(SweptFile::export)
                .containsExactly(deleted, archived);
    }

    @Test
    void an_archived_file_goes_after_its_own_days() {
        change(archive("grades", 20, 365));
        long id = files.make("grades", "csv", 21);
        sweeps.all(null);
        assertThat(exports.get(id).isArchived()).isTrue();
        assertThat(sweeps.all(null).orElseThrow().files(Deed.REMOVED)).isZero();

        change(archive("grades", 1, 10));
        database.sql("update export set expires_at = utc_timestamp(6) - interval 11 day where id = ?")
                .param(id)
                .update();
        SweepRun run = sweeps.all(null).orElseThrow();

        assertThat(run.files(Deed.REMOVED)).isOne();
        assertThat(run.bytesFreed()).isEqualTo(OldFiles.SIZE);
        assertThat(files.place(id)).isEqualTo("GONE");
        files.agree();
    }

    @Test
    void a_file_that_is_in_no_place_is_said_to_be_missing() throws IOException {
        long id = files.make("courses", "csv", 31);
        store.delete(OldFiles.name(id));
        assertThat(sweeps.all(null).orElseThrow().files(Deed.MISSING)).isOne();
        assertThat(files.place(id)).isEqualTo("GONE");
        files.agree();
    }

    @Test
    void what_dead_runs_left_is_swept_and_what_is_not_ours_stays() throws IOException {
        long deletedExport = files.make("courses", "csv", 1);
        database.sql("delete from export").update();
        OldFiles.write(files.folder().resolve("archive").resolve("9-1.csv"));
        OldFiles.write(files.folder().resolve("pending").resolve("8-1.csv.part"));
        OldFiles.write(files.folder().resolve("readme.txt"));
        SweepRun run = sweeps.all(null).orElseThrow();
        assertThat(run.leftovers()).isEqualTo(3);
        assertThat(run.bytesFreed()).isEqualTo(2L * OldFiles.SIZE);
        assertThat(files.stored()).containsExactly("readme.txt").doesNotContain(OldFiles.name(deletedExport));
        Files.delete(files.folder().resolve("readme.txt"));
        files.agree();
    }

    @Test
    void a_node_may_die_at_any_point_and_the_next_sweep_finishes() {
        change(archive("grades", 20, null));
        int deaths = 0;
        boolean survived = false;
        while (!survived) {
            files.clearExports();
            files.make("courses", "csv", 31);
            files.make("grades", "csv", 21);
            files.make("grades", "csv", 22);
            survived = survives(new Death(++deaths));
            files.rowsKnowAllFiles();
            SweepRun next = sweeps.all(null).orElseThrow();
            assertThat(next.outcome()).isEqualTo(SweepOutcome.DONE);
            files.agree();
            assertThat(dealtWith()).isEqualTo(3);
        }
        assertThat(deaths).isGreaterThan(20);
        assertThat(retention.runs(0, 500).items())
                .extracting(SweepRun::outcome)
                .contains(SweepOutcome.INTERRUPTED)
                .doesNotContain(SweepOutcome.RUNNING);
    }

    /// A sweep whose node dies at the moment that it names; true if it ended before.
    private boolean survives(Death death) {
        FileDeeds deeds = new FileDeeds(death.of(store), new Archive(death.of(archive.files())));
        Sweep sweep = new Sweep(rows, deeds, leftovers, history, death.of(transaction));
        try {
            sweep.run(previews.plan(), null);
            return true;
        } catch (Death.Died e) {
            return false;
        }
    }

    private long dealtWith() {
        return database.sql(
                        "select count(distinct export_id) from retention_item where export_id in (select id from export)")
                .query(Long.class)
                .single();
    }

    @Test
    void a_store_that_refuses_fails_the_sweep_and_the_next_one_goes_on() {
        long first = files.make("courses", "csv", 32);
        long second = files.make("courses", "csv", 31);
        FileDeeds deeds = new FileDeeds(new RefusingStorage(store, OldFiles.name(first)), archive);
        SweepRun run = new Sweep(rows, deeds, leftovers, history, transaction).run(previews.plan(), null);
        assertThat(run.outcome()).isEqualTo(SweepOutcome.FAILED);
        assertThat(run.failed()).isOne();
        assertThat(run.message()).isEqualTo("Refused on purpose");
        assertThat(List.of(files.place(first), files.place(second))).containsExactly("LEAVING", "GONE");
        assertThat(sweeps.all(null).orElseThrow().files(Deed.DELETED)).isOne();
        files.agree();
    }

    @Test
    void however_many_nodes_sweep_at_once_each_file_is_dealt_with_once() throws Exception {
        files.make("courses", "csv", 31);
        files.multiply(256);
        List<SweepRun> runs = atOnce(4, () -> sweeps.all(null)).stream()
                .flatMap(Optional::stream)
                .toList();
        assertThat(runs).isNotEmpty();
        assertThat(runs.stream().mapToLong(run -> run.files(Deed.DELETED)).sum())
                .isEqualTo(256);
        files.agree();
    }

    @Test
    void while_a_sweep_runs_another_is_refused() throws Exception {
        String token = retention.preview().token();
        try (ExecutorService otherNode = Executors.newSingleThreadExecutor()) {
            CountDownLatch over = new CountDownLatch(1);
            CountDownLatch begun = new CountDownLatch(1);
            Future<Optional<Boolean>> sweep = otherNode.submit(() -> lock.alone(() -> {
                begun.countDown();
                return await(over);
            }));
            await(begun);
            assertThat(sweeps.all(null)).isEmpty();
            assertThatThrownBy(() -> retention.run(token))
                    .isInstanceOf(RetentionStateException.class)
                    .hasMessageContaining("running already");
            over.countDown();
            assertThat(sweep.get()).hasValue(true);
        }
    }

    private static boolean await(CountDownLatch moment) {
        try {
            return moment.await(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void thousands_of_files_are_swept_in_batches() {
        files.make("courses", "csv", 31);
        files.multiply(2_048);
        SweepRun run = sweeps.all(null).orElseThrow();
        assertThat(run.files(Deed.DELETED)).isEqualTo(2_048);
        assertThat(run.bytesFreed()).isEqualTo(2_048L * OldFiles.SIZE);
        files.agree();
    }

    @Test
    void a_time_at_which_the_portal_was_down_is_made_up_for_once() {
        SettableClock clock = new SettableClock("2026-11-25T12:00:00Z");
        SweepTick tick = tick(true, clock);
        tick.look();
        assertThat(retention.runs(0, 1).total()).isZero();
        clock.advance(Duration.ofDays(3));
        tick.look();
        tick.look();
        assertThat(retention.runs(0, 1).total()).isOne();
        assertThat(tick.next()).hasValueSatisfying(next -> assertThat(next).isAfter(clock.instant()));
    }

    @Test
    void a_sweep_that_was_due_when_its_node_died_is_done_by_the_next() {
        SettableClock clock = new SettableClock("2026-11-25T12:00:00Z");
        tick(true, clock).look();
        clock.advance(Duration.ofDays(1));
        long dead = history.begin(null);
        tick(true, clock).look();
        assertThat(history.find(dead))
                .hasValueSatisfying(run -> assertThat(run.outcome()).isEqualTo(SweepOutcome.INTERRUPTED));
        assertThat(retention.runs(0, 1).items().getFirst().outcome()).isEqualTo(SweepOutcome.DONE);
    }

    @Test
    void a_portal_that_is_told_not_to_sweeps_nothing_by_itself() {
        database.sql("update retention_policy set swept_due = ?")
                .param(Timestamp.from(Instant.parse("2026-01-01T00:00:00Z")))
                .update();
        tick(false, new SettableClock("2026-11-25T12:00:00Z")).tick();
        assertThat(retention.runs(0, 1).total()).isZero();
    }

    private SweepTick tick(boolean enabled, SettableClock clock) {
        RetentionProperties properties = new RetentionProperties(enabled, true, 30, "daily");
        return new SweepTick(sweeps, properties, portal, database, clock);
    }

    private void change(RetentionRule... rules) {
        retention.change(new PolicyChange(retention.policy().version(), null, List.of(rules)));
    }

    private static RetentionRule archive(String dataset, int days, @Nullable Integer archiveDays) {
        return new RetentionRule(dataset, null, Fate.ARCHIVE, days, archiveDays);
    }

    private static RetentionRule keep(String dataset) {
        return new RetentionRule(dataset, null, Fate.KEEP, null, null);
    }

    private static <T> List<T> atOnce(int nodes, Callable<T> work) throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(nodes)) {
            List<Callable<T>> calls = Stream.generate(() -> work).limit(nodes).toList();
            List<Future<T>> done = threads.invokeAll(calls);
            return done.stream().map(Future::resultNow).toList();
        }
    }
}
