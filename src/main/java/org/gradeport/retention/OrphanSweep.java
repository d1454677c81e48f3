package org.gradeport.retention;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Gatherers;
import java.util.stream.Stream;
import org.gradeport.export.StoreOwner;
import org.gradeport.export.StoredName;
import org.gradeport.storage.Archive;
import org.gradeport.storage.ExportStorage;
import org.gradeport.storage.StorageException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Deletes files orphaned by crashed runs: files that were stored but never announced, whose export was deleted, or
/// that were being moved; never those of another database. Safe at any time on any node, because a row has the place of
/// its file before the file is there.
@Component
public class OrphanSweep {

    private static final Logger log = LoggerFactory.getLogger(OrphanSweep.class);
    private static final int BATCH = 500;

    private static final String IN_STORE = "place in ('STORE', 'MOVING', 'LEAVING')";
    private static final String IN_ARCHIVE = "place in ('MOVING', 'ARCHIVE', 'LEAVING')";

    private final ExportStorage storage;
    private final Archive archive;
    private final StoreOwner owner;
    private final JdbcClient database;

    OrphanSweep(ExportStorage storage, Archive archive, StoreOwner owner, JdbcClient database) {
        this.storage = storage;
        this.archive = archive;
        this.owner = owner;
        this.database = database;
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

    @EventListener(ApplicationReadyEvent.class)
    public void atStart() {
        try {
            Totals removed = sweep();
            if (removed.files() > 0) {
                log.info("Deleted {} files orphaned by crashed runs", removed.files());
            }
        } catch (StorageException e) {
            Throwable found = NestedExceptionUtils.getMostSpecificCause(e);
            log.error("Store and archive are not swept: {} ({})", e.getMessage(), found.getMessage());
        } catch (IOException e) {
            log.warn("The store could not be swept; the next sweep tries again", e);
        }
    }

    /// Refuses a store or an archive of another database.
    public void checkOwner() throws IOException {
        owner.checkStore();
        owner.checkArchive();
    }

    /// Sweeps store and archive, unless one of them belongs to another database.
    public Totals sweep() throws IOException {
        checkOwner();
        return sweep(storage, IN_STORE).and(sweep(archive.files(), IN_ARCHIVE));
    }

    private Totals sweep(ExportStorage files, String needed) throws IOException {
        Totals removed = Totals.NONE.and(files.deleteAbandoned(), 0);
        for (String name : orphans(files, needed)) {
            removed = removed.and(remove(files, name));
        }
        return removed;
    }

    private static Totals remove(ExportStorage files, String name) throws IOException {
        try {
            long size = files.size(name);
            return files.delete(name) ? Totals.NONE.and(1, size) : Totals.NONE;
        } catch (NoSuchFileException e) {
            return Totals.NONE;
        }
    }

    private List<String> orphans(ExportStorage files, String needed) throws IOException {
        List<String> orphans = new ArrayList<>();
        try (Stream<String> names = files.list()) {
            names.filter(name -> StoredName.parse(name).isPresent())
                    .gather(Gatherers.windowFixed(BATCH))
                    .forEach(batch -> {
                        Set<String> known = known(batch, needed);
                        batch.stream().filter(name -> !known.contains(name)).forEach(orphans::add);
                    });
        }
        return orphans;
    }

    /// A current run on any node announces its file soon; only the store has such files.
    private Set<String> known(List<String> names, String needed) {
        Set<String> known = new HashSet<>();
        Set<String> running = new HashSet<>();
        database.sql(
                        "select id, run, stored_as, %s needed, status = 'RUNNING' running from export_file where id in (:ids)"
                                .formatted(needed))
                .param("ids", StoredName.exports(names))
                .query(row -> {
                    if (row.getBoolean("needed")) {
                        known.add(row.getString("stored_as"));
                    }
                    if (row.getBoolean("running")) {
                        running.add("%d-%d.".formatted(row.getLong("id"), row.getInt("run")));
                    }
                });
        names.stream()
                .filter(name -> running.stream().anyMatch(name::startsWith))
                .forEach(known::add);
        return known;
    }
}
