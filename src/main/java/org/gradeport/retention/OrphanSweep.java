package org.gradeport.retention;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.stream.Gatherers;
import java.util.stream.Stream;
import org.gradeport.storage.Archive;
import org.gradeport.storage.ExportStorage;
import org.gradeport.storage.IssuedNames;
import org.gradeport.storage.StorageException;
import org.gradeport.storage.StoreOwner;
import org.gradeport.storage.StoredName;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Deletes files orphaned by crashed runs: files that were stored but never announced, whose export was deleted, or
/// that were being moved. Deletes only files that this database has issued and that are a day old, since another
/// node may be writing or moving a younger one.
@Component
public class OrphanSweep {

    private static final Logger log = LoggerFactory.getLogger(OrphanSweep.class);
    private static final int BATCH = 500;

    private static final Duration OLD = Duration.ofDays(1);

    /// A file may come back with its disk long after a sweep did not find it.
    private static final Duration REMEMBERED = Duration.ofDays(400);

    private final ExportStorage storage;
    private final Archive archive;
    private final StoreOwner owner;
    private final IssuedNames issuedNames;
    private final JdbcClient database;
    private final Clock clock;

    OrphanSweep(
            ExportStorage storage,
            Archive archive,
            StoreOwner owner,
            IssuedNames issuedNames,
            JdbcClient database,
            Clock clock) {
        this.storage = storage;
        this.archive = archive;
        this.owner = owner;
        this.issuedNames = issuedNames;
        this.database = database;
        this.clock = clock;
    }

    /// The deleted orphans.
    public record Totals(int files, long sizeBytes) {

        static final Totals NONE = new Totals(0, 0);

        Totals and(int more, long size) {
            return new Totals(files + more, sizeBytes + size);
        }

        Totals and(Totals others) {
            return and(others.files, others.sizeBytes);
        }
    }

    /// Deletes the partial files of crashed writers; only a sweep, which has a history, deletes finished files.
    @EventListener(ApplicationReadyEvent.class)
    public void atStart() {
        try {
            checkOwner();
            int partial = storage.deleteAbandoned() + archive.files().deleteAbandoned();
            if (partial > 0) {
                log.info("Deleted {} partial files of crashed runs", partial);
            }
        } catch (StorageException e) {
            Throwable found = NestedExceptionUtils.getMostSpecificCause(e);
            log.error("Store and archive are not swept: {} ({})", e.getMessage(), found.getMessage());
        } catch (IOException | UncheckedIOException | DataAccessException e) {
            log.warn("The store could not be swept; the next sweep tries again", e);
        }
    }

    /// Refuses a store or an archive of another database.
    public void checkOwner() throws IOException {
        owner.checkStore();
        owner.checkArchive();
    }

    /// Sweeps store and archive, unless one of them belongs to another database.
    ///
    /// @param history gets each orphan before it is deleted
    public Totals sweep(Consumer<SweptFile> history) throws IOException {
        checkOwner();
        Totals removed = sweep(storage, history).and(sweep(archive.files(), history));
        issuedNames.forgetBefore(clock.instant().minus(REMEMBERED));
        return removed;
    }

    private Totals sweep(ExportStorage files, Consumer<SweptFile> history) throws IOException {
        Totals removed = Totals.NONE.and(files.deleteAbandoned(), 0);
        for (String name : orphans(files)) {
            removed = removed.and(remove(files, name, history));
        }
        return removed;
    }

    private Totals remove(ExportStorage files, String name, Consumer<SweptFile> history) throws IOException {
        try {
            if (files.writtenAt(name).isAfter(clock.instant().minus(OLD))) {
                return Totals.NONE;
            }
            long size = files.size(name);
            long export = StoredName.parse(name).orElseThrow().export();
            history.accept(new SweptFile(export, name, "", "", "", SweptFile.Outcome.ORPHAN, size));
            return files.delete(name) ? Totals.NONE.and(1, size) : Totals.NONE;
        } catch (NoSuchFileException e) {
            return Totals.NONE;
        }
    }

    /// The files of this database that no export needs.
    private List<String> orphans(ExportStorage files) throws IOException {
        List<String> orphans = new ArrayList<>();
        AtomicLong unknown = new AtomicLong();
        try (Stream<String> names = files.list()) {
            names.filter(name -> StoredName.parse(name).isPresent())
                    .gather(Gatherers.windowFixed(BATCH))
                    .forEach(batch -> {
                        List<String> needless = new ArrayList<>(batch);
                        needless.removeAll(needed(batch));
                        Set<String> issued = issuedNames.among(batch);
                        needless.stream().filter(issued::contains).forEach(orphans::add);
                        unknown.addAndGet(needless.stream()
                                .filter(name -> !issued.contains(name))
                                .count());
                    });
        }
        if (unknown.get() > 0) {
            log.warn("{} files are unknown to this database; they stay until somebody removes them", unknown);
        }
        return orphans;
    }

    /// The files of exports, wherever they are, and those that a current run on any node is about to announce.
    private Set<String> needed(List<String> names) {
        Set<String> needed = new HashSet<>();
        Set<String> running = new HashSet<>();
        database.sql("select id, run, stored_as, place <> 'GONE' needed, status = 'RUNNING' running from export_file "
                        + "where id in (:ids)")
                .param("ids", StoredName.exports(names))
                .query(row -> {
                    if (row.getBoolean("needed")) {
                        needed.add(row.getString("stored_as"));
                    }
                    if (row.getBoolean("running")) {
                        running.add(run(row.getLong("id"), row.getInt("run")));
                    }
                });
        names.stream().filter(name -> running.contains(run(name))).forEach(needed::add);
        return needed;
    }

    private static String run(String name) {
        StoredName parts = StoredName.parse(name).orElseThrow();
        return run(parts.export(), parts.run());
    }

    private static String run(long export, int run) {
        return export + "-" + run;
    }
}
