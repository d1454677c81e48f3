package org.gradeport.export;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.gradeport.export.run.RunLeases;
import org.gradeport.security.Actor;
import org.gradeport.storage.ExportStorage;
import org.gradeport.storage.StoredName;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Shared by tests of exports.
@ExportTest
public abstract class ExportFixture {

    @Autowired
    public ExportService exports;

    @Autowired
    public ExportStorage storage;

    @Autowired
    public JdbcClient database;

    @Autowired
    public TestActors testActors;

    @Autowired
    public FakeDataset dataset;

    @Autowired
    public RunLeases leases;

    @BeforeEach
    void an_administrator_signs_in_to_an_empty_portal() throws IOException {
        testActors.reset();
        testActors.signIn(TestActors.ADMIN);
        database.sql("delete from export").update();
        database.sql("delete from setting").update();
        await().pollInSameThread().atMost(Duration.ofSeconds(10)).until(() -> tasks() == 0);
        dataset.deadlocks.set(0);
        for (String file : files()) {
            storage.delete(file);
        }
    }

    public Export request(long rows, String mode) {
        return exports.request(FakeDataset.request(rows, mode), null);
    }

    Export as(Actor actor, long rows, String mode) {
        testActors.signIn(actor);
        return request(rows, mode);
    }

    public Export awaitStatus(Export export, ExportStatus status) {
        return await().pollInSameThread()
                .atMost(Duration.ofSeconds(20))
                .until(() -> exports.get(export.id()), found -> found.status() == status);
    }

    public List<String> files() {
        try (Stream<String> names = storage.list()) {
            return names.toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The exports and runs of all stored files, such as `42-1`.
    public List<String> runs() {
        return files().stream()
                .map(name -> StoredName.parse(name).orElseThrow())
                .map(name -> name.export() + "-" + name.run())
                .toList();
    }

    List<String> kinds(Export export) {
        return exports.timeline(export.id()).stream().map(TimelineEntry::kind).toList();
    }

    /// The exports that wait or run.
    public long tasks() {
        return leases.held()
                + database.sql("select count(*) from export where status in ('QUEUED', 'RUNNING')")
                        .query(Long.class)
                        .single();
    }
}
