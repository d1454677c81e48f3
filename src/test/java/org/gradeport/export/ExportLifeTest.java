package org.gradeport.export;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.InputStream;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.gradeport.dataset.Selection;
import org.gradeport.export.run.FormatWarmUp;
import org.gradeport.format.Document;
import org.gradeport.format.Warning;
import org.gradeport.table.ColumnType;
import org.gradeport.table.InvalidValueException;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.concurrent.DelegatingSecurityContextCallable;

class ExportLifeTest extends ExportFixture {

    @Autowired
    FakeFormat format;

    @Autowired
    RecordedEvents recordedEvents;

    @Autowired
    FormatWarmUp formatWarmUp;

    @Test
    void a_request_becomes_a_file_that_can_be_downloaded() throws Exception {
        Export queued = request(3, "");
        assertThat(queued.status()).isEqualTo(ExportStatus.QUEUED);
        assertThat(queued.rowsTotal()).isEqualTo(3);

        Export ready = awaitStatus(queued, ExportStatus.READY);
        ExportFile file = Objects.requireNonNull(ready.file());
        byte[] bytes = download(ready);
        assertThat(new String(bytes, UTF_8)).isEqualTo("1,row 1\n2,row 2\n3,row 3\n");
        assertThat(file.sizeBytes()).isEqualTo(bytes.length);
        assertThat(file.rows()).isEqualTo(3);
        assertThat(file.sha256()).isEqualTo(sha256(bytes));
        assertThat(file.name()).matches("numbers_\\d{4}-\\d\\d-\\d\\d_\\d{4}_%d\\.txt".formatted(ready.id()));
        assertThat(ready.percent()).isEqualTo(100);
        assertThat(Duration.between(ready.finishedAt(), ready.expiresAt())).isEqualTo(Duration.ofDays(30));
        assertThat(kinds(ready)).containsExactly("requested", "queued", "started", "written", "stored", "downloaded");
        assertThat(exports.timeline(ready.id()).getLast().by()).isEqualTo("admin");
    }

    @Test
    void a_value_that_a_format_changed_is_a_warning() {
        ExportRequest plain = FakeDataset.request(1, "");
        Export ready = awaitStatus(
                exports.request(
                        new ExportRequest(
                                plain.dataset(),
                                plain.format(),
                                plain.selection(),
                                Map.of("ends", "warning"),
                                "My numbers"),
                        null),
                ExportStatus.READY);
        assertThat(ready.warnings()).containsExactly(new Warning("cell_cut", "1 cell was cut.", 1));
        assertThat(ready.name()).isEqualTo("My numbers");
        assertThat(Objects.requireNonNull(ready.file()).name()).startsWith("my-numbers_");
    }

    @Test
    void the_file_has_its_request() {
        ExportRequest request = FakeDataset.request(2, "");
        ExportRequest filtered = new ExportRequest(
                request.dataset(),
                request.format(),
                new Selection(
                        request.selection().columns(),
                        Map.of("rows", List.of("2"), "class", List.of("c1")),
                        List.of(new Selection.Sort("text", true))),
                Map.of(),
                null);
        awaitStatus(exports.request(filtered, null), ExportStatus.READY);
        Document document = Objects.requireNonNull(format.document.get());
        assertThat(document.title()).isEqualTo("Numbers");
        assertThat(document.author()).isEqualTo("admin");
        assertThat(document.options()).containsEntry("ends", "well");
        assertThat(document.facts())
                .containsExactly(
                        new Document.Fact("Dataset", "Numbers"),
                        new Document.Fact("Rows", "2"),
                        new Document.Fact("Class", "1a Mathematics"),
                        new Document.Fact("Order", "Text, descending"));
    }

    @Test
    void a_repeated_key_gives_the_same_export_and_another_request_with_it_is_refused() {
        Export first = exports.request(FakeDataset.request(1, ""), "key-1");
        assertThat(exports.request(FakeDataset.request(1, ""), "key-1").id()).isEqualTo(first.id());
        assertThatThrownBy(() -> exports.request(FakeDataset.request(2, ""), "key-1"))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("another request");
        testActors.signIn(TestActors.MARIA);
        assertThat(exports.request(FakeDataset.request(2, ""), "key-1").id()).isNotEqualTo(first.id());
    }

    @Test
    void one_key_used_by_many_at_once_gives_one_export() throws Exception {
        List<Callable<Long>> presses = Stream.generate(() -> (Callable<Long>) new DelegatingSecurityContextCallable<>(
                        () -> exports.request(FakeDataset.request(1, ""), "pressed-twice")
                                .id()))
                .limit(6)
                .toList();
        try (ExecutorService threads = Executors.newFixedThreadPool(6)) {
            Set<Long> ids = new HashSet<>();
            for (Future<Long> id : threads.invokeAll(presses)) {
                ids.add(id.get());
            }
            assertThat(ids).hasSize(1);
        }
        assertThat(count("export")).isEqualTo(1);
    }

    @Test
    void progress_is_written_and_published_while_it_runs() {
        Export endless = request(100_000, "endless");
        Export running =
                await().pollInSameThread().until(() -> exports.get(endless.id()), found -> found.rowsDone() > 0);
        assertThat(running.status()).isEqualTo(ExportStatus.RUNNING);
        assertThat(running.node()).isNotNull();
        assertThat(recordedEvents.statuses(endless.id())).contains(ExportStatus.QUEUED, ExportStatus.RUNNING);
        exports.cancel(endless.id());
        awaitStatus(endless, ExportStatus.CANCELLED);
        await().pollInSameThread()
                .until(() -> recordedEvents.statuses(endless.id()).getLast() == ExportStatus.CANCELLED);
    }

    @Test
    void the_same_can_be_requested_again() {
        Export first = awaitStatus(request(2, ""), ExportStatus.READY);
        Export second = awaitStatus(exports.repeat(first.id()), ExportStatus.READY);
        assertThat(second.id()).isNotEqualTo(first.id());
        assertThat(second.request()).isEqualTo(first.request());
    }

    @Test
    void a_file_on_hold_does_not_expire_and_a_released_one_does() {
        Export ready = awaitStatus(request(2, ""), ExportStatus.READY);
        Export held = exports.hold(ready.id(), " Audit 2026 ");
        assertThat(held.expiresAt()).isNull();
        assertThat(held.heldBy()).isEqualTo("admin");
        assertThat(held.holdReason()).isEqualTo("Audit 2026");
        Export released = exports.hold(ready.id(), null);
        assertThat(released.expiresAt()).isEqualTo(ready.expiresAt());
        assertThat(released.heldBy()).isNull();
        assertThat(kinds(ready)).endsWith("kept", "released");
        assertThatThrownBy(() -> exports.hold(ready.id(), " ")).isInstanceOf(InvalidValueException.class);
    }

    @Test
    void an_expired_file_is_refused_even_before_the_sweep() {
        Export ready = awaitStatus(request(2, ""), ExportStatus.READY);
        database.sql("update export set expires_at = '2026-01-02 03:04:05' where id = ?")
                .param(ready.id())
                .update();
        assertThat(exports.get(ready.id()).status()).isEqualTo(ExportStatus.EXPIRED);
        assertThatThrownBy(() -> exports.open(ready.id()))
                .isInstanceOfSatisfying(
                        ExportStateException.class, e -> assertThat(e.status()).isEqualTo(ExportStatus.EXPIRED))
                .hasMessage("The file expired on 2 January 2026. Run the export again.");
    }

    @Test
    void a_file_missing_from_the_store_is_reported() throws Exception {
        Export ready = awaitStatus(request(2, ""), ExportStatus.READY);
        for (String file : files()) {
            storage.delete(file);
        }
        assertThatThrownBy(() -> exports.open(ready.id()).open(null))
                .isInstanceOf(ExportStateException.class)
                .hasMessageContaining("missing");
    }

    @Test
    void deleting_leaves_nothing() {
        Export ready = awaitStatus(request(2, ""), ExportStatus.READY);
        exports.delete(ready.id());
        assertThat(files()).isEmpty();
        assertThat(count("export")).isZero();
        assertThat(count("export_moment")).isZero();
        assertThatThrownBy(() -> exports.get(ready.id())).isInstanceOf(ExportNotFoundException.class);
    }

    @Test
    void warming_up_writes_in_every_format_and_leaves_nothing() {
        format.document.set(null);
        formatWarmUp.run();
        assertThat(Objects.requireNonNull(format.document.get()).columns()).hasSize(ColumnType.values().length);
        assertThat(files()).isEmpty();
    }

    private long count(String table) {
        return database.sql("select count(*) from " + table).query(Long.class).single();
    }

    private byte[] download(Export export) throws Exception {
        try (InputStream stream = exports.open(export.id()).open(null)) {
            return stream.readAllBytes();
        }
    }

    private static String sha256(byte[] bytes) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }
}
