package org.gradeport.retention;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gradeport.storage.Archive;
import org.gradeport.storage.ExportStorage;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Creates files that were finished long ago, and checks that rows and files agree.
@Component
public class OldFiles {

    /// The bytes of each file.
    public static final int SIZE = 10;

    private final JdbcClient database;
    private final FileClaims fileClaims;
    private final StartSweep startSweep;
    private final ExportStorage store;
    private final Archive archive;
    private final Clock clock;
    private final Path folder;

    OldFiles(
            JdbcClient database,
            FileClaims fileClaims,
            StartSweep startSweep,
            ExportStorage store,
            Archive archive,
            Clock clock,
            @Value("${gradeport.storage.folder}") Path folder) {
        this.database = database;
        this.fileClaims = fileClaims;
        this.startSweep = startSweep;
        this.store = store;
        this.archive = archive;
        this.clock = clock;
        this.folder = folder;
    }

    /// Deletes exports, files, sweeps and the stored policy.
    public void clear() {
        clearExports();
        for (String table : List.of("retention_item", "retention_run", "retention_rule", "issued_file")) {
            database.sql("delete from " + table).update();
        }
        database.sql("update retention_policy set version = 0, changed_by = null, swept_due = null")
                .update();
    }

    /// Deletes exports and files.
    public void clearExports() {
        database.sql("delete from export").update();
        stored().forEach(name -> delete(store, name));
        archived().forEach(name -> delete(archive.files(), name));
    }

    /// An export of the account 1 whose file was finished this number of days ago, with its expiry by the policy.
    public long make(String dataset, String format, int daysAgo) {
        return make(dataset, format, daysAgo, 1);
    }

    public long make(String dataset, String format, int daysAgo, long owner) {
        Instant finished = clock.instant().minus(Duration.ofDays(daysAgo));
        database.sql("""
                        insert into export (version, name, dataset, format, request, owner, owner_name, created_at, status,
                          cancel_requested, queued_at, round, attempts, run, counted_at, finished_at, rows_total, rows_done,
                          file_name, size_bytes, sha256, file_rows, warnings, place, fate)
                        values (0, :name, :dataset, :format, :request, :owner, 'maria', :at, 'READY', false, :at, 1, 1, 1, :at, :at,
                          1, 1, 'old.csv', :size, sha2(repeat('x', :size), 256), 1, '[]', 'STORE', 'DELETE')
                        """)
                .param("name", "Old " + dataset)
                .param("dataset", dataset)
                .param("format", format)
                .param("request", """
                        {"dataset":"%s","format":"%s","selection":{"columns":[],"filters":{},"sort":[]},"options":{},
                         "name":"Old","delivery":{"owner":false,"others":[],"attach":false}}""".formatted(dataset, format))
                .param("owner", owner)
                .param("at", Timestamp.from(finished))
                .param("size", SIZE)
                .update();
        long id = database.sql("select max(id) from export").query(Long.class).single();
        database.sql("update export set stored_as = ? where id = ?")
                .params(name(id), id)
                .update();
        issue(name(id), id);
        write(folder.resolve(name(id)), finished);
        fileClaims.applyTerms();
        return id;
    }

    /// Records the name as one of this database's.
    public void issue(String name, long export) {
        database.sql("insert into issued_file (name, export_id, run, issued_at) values (?, ?, 1, utc_timestamp(6))")
                .params(name, export)
                .update();
    }

    /// Copies the only export and its file until there are this many.
    public void multiply(int many) {
        for (int there = 1; there < many; there *= 2) {
            database.sql("""
                            insert into export (version, name, dataset, format, request, owner, owner_name, created_at,
                              status, cancel_requested, queued_at, round, attempts, run, counted_at, finished_at,
                              rows_total, rows_done, file_name, size_bytes, sha256, file_rows, warnings, place, fate,
                              expires_at)
                            select version, name, dataset, format, request, owner, owner_name, created_at,
                              status, cancel_requested, queued_at, round, attempts, run, counted_at, finished_at,
                              rows_total, rows_done, file_name, size_bytes, sha256, file_rows, warnings, place, fate,
                              expires_at from export
                            """).update();
        }
        database.sql("update export set stored_as = concat(id, '-1.csv')").update();
        rows("STORE").forEach(name -> write(folder.resolve(name)));
    }

    /// After a crash, each file has a row with its place, and no file is lost.
    public void rowsKnowAllFiles() {
        Set<String> known = new TreeSet<>();
        Stream.of("STORE", "MOVING", "LEAVING", "ARCHIVE").map(this::rows).forEach(known::addAll);
        assertThat(known).containsAll(stored()).containsAll(archived());
        Set<String> there = stored();
        there.addAll(archived());
        assertThat(there).containsAll(rows("STORE")).containsAll(rows("MOVING")).containsAll(rows("ARCHIVE"));
    }

    /// The name of its file in the store and in the archive.
    public static String name(long id) {
        return id + "-1.csv";
    }

    public static void write(Path file) {
        try {
            Files.writeString(file, "x".repeat(SIZE));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// A file that was written at that moment.
    public static void write(Path file, Instant at) {
        try {
            Files.writeString(file, "x".repeat(SIZE));
            Files.setLastModifiedTime(file, FileTime.from(at));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Path folder() {
        return folder;
    }

    /// Puts it on hold like a user.
    public void keep(long id) {
        database.sql("update export set kept_by = 'admin', kept_reason = 'Audit', expires_at = null where id = ?")
                .param(id)
                .update();
    }

    public Set<String> stored() {
        return names(store);
    }

    public Set<String> archived() {
        return names(archive.files());
    }

    public String place(long id) {
        return database.sql("select place from export where id = ?")
                .param(id)
                .query(String.class)
                .single();
    }

    /// As the portal does by itself.
    public void sweep() {
        startSweep.runAll(null);
    }

    /// Every row has its file or records that it is deleted, and there is no file without a row.
    public void agree() {
        assertThat(stored()).isEqualTo(rows("STORE"));
        assertThat(archived()).isEqualTo(rows("ARCHIVE"));
        assertThat(rows("MOVING")).isEmpty();
        assertThat(rows("LEAVING")).isEmpty();
        assertThat(pending(folder)).isEmpty();
        assertThat(pending(folder.resolve("archive"))).isEmpty();
    }

    private Set<String> rows(String place) {
        return new TreeSet<>(database.sql("select stored_as from export where place = ?")
                .param(place)
                .query(String.class)
                .list());
    }

    private static List<Path> pending(Path folder) {
        try (Stream<Path> files = Files.list(folder.resolve("pending"))) {
            return files.toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<String> names(ExportStorage files) {
        try (Stream<String> names = files.list()) {
            return names.collect(Collectors.toCollection(TreeSet::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(ExportStorage files, String name) {
        try {
            files.delete(name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
