package org.gradeport.retention;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.gradeport.database.RecordMapper;
import org.gradeport.export.ExpiryAction;
import org.gradeport.export.ExportTimeline;
import org.gradeport.export.FileLocation;
import org.gradeport.export.RetentionTerm;
import org.gradeport.export.RetentionTerms;
import org.gradeport.retention.preview.DueFilesQuery;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Claims and settles the rows of expired files. A row is claimed, its file is moved or deleted, and the row is
/// settled; a claimed row stays due until then, so a crash in between loses nothing.
@Component
class FileClaims {

    private final JdbcClient database;
    private final ExportTimeline exportTimeline;
    private final RetentionTerms retentionTerms;

    FileClaims(JdbcClient database, ExportTimeline exportTimeline, RetentionTerms retentionTerms) {
        this.database = database;
        this.exportTimeline = exportTimeline;
        this.retentionTerms = retentionTerms;
    }

    /// Sets the expiry of all files by the present policy, except files on hold; returns the number of changed rows.
    @Transactional
    public int applyTerms() {
        return database
                .sql("select distinct dataset, format from export_file where place in ('STORE', 'MOVING', 'ARCHIVE')")
                .query((row, _) -> applyTerms(row.getString("dataset"), row.getString("format")))
                .list()
                .stream()
                .mapToInt(Integer::intValue)
                .sum();
    }

    private int applyTerms(String dataset, String format) {
        RetentionTerm retentionTerm = retentionTerms.term(dataset, format);
        int changed = applyToStored(retentionTerm, dataset, format);
        return retentionTerm.action() == ExpiryAction.ARCHIVE
                ? changed + applyToArchived(retentionTerm, dataset, format)
                : changed;
    }

    /// Computes the same times as [StoredExport#under].
    private int applyToStored(RetentionTerm retentionTerm, String dataset, String format) {
        return database.sql("""
                        update export_file set version = version + 1, fate = :fate,
                          expires_at = greatest(finished_at + interval :days day, coalesce(spared_until, finished_at)),
                          archive_until = greatest(finished_at + interval :days day, coalesce(spared_until, finished_at))
                            + interval :archiveDays day
                        where place = 'STORE' and status = 'READY' and kept_by is null
                          and dataset = :dataset and format = :format
                          and not (fate = :fate
                            and expires_at <=> greatest(
                              finished_at + interval :days day, coalesce(spared_until, finished_at))
                            and archive_until <=> greatest(
                              finished_at + interval :days day, coalesce(spared_until, finished_at))
                              + interval :archiveDays day)
                        """)
                .param("fate", retentionTerm.action().name())
                .param("days", retentionTerm.days())
                .param("archiveDays", retentionTerm.archiveDays())
                .param("dataset", dataset)
                .param("format", format)
                .update();
    }

    private int applyToArchived(RetentionTerm retentionTerm, String dataset, String format) {
        return database.sql("""
                        update export_file set version = version + 1, archive_until = expires_at + interval :archiveDays day
                        where place in ('MOVING', 'ARCHIVE') and dataset = :dataset and format = :format
                          and not archive_until <=> expires_at + interval :archiveDays day
                        """)
                .param("archiveDays", retentionTerm.archiveDays())
                .param("dataset", dataset)
                .param("format", format)
                .update();
    }

    /// Claims the files of these exports that are due at this moment; ignores the others.
    ///
    /// @param by the username; null for the portal
    @Transactional
    public List<ClaimedFile> claim(Collection<Long> ids, Instant asOf, @Nullable String by) {
        List<ClaimedFile> claimed = database.sql("""
                        select id, name, dataset, format, owner_name, stored_as, size_bytes, sha256,
                          case when place = 'ARCHIVE' or place = 'LEAVING' and fate = 'ARCHIVE' then 'REMOVE'
                               when fate = 'ARCHIVE' then 'ARCHIVE' else 'DELETE' end decision,
                          place in ('MOVING', 'LEAVING') reclaimed
                        from export_file where id in (:ids) and %s for update
                        """.formatted(DueFilesQuery.DUE))
                .param("ids", ids)
                .param("asOf", Timestamp.from(asOf))
                .query(new RecordMapper<>(ClaimedFile.class))
                .list();
        claimed.stream().filter(file -> !file.reclaimed()).forEach(file -> claim(file, by));
        return claimed;
    }

    private void claim(ClaimedFile file, @Nullable String by) {
        boolean archives = file.decision() == SweepDecision.ARCHIVE;
        put(file.id(), archives ? FileLocation.MOVING : FileLocation.LEAVING);
        if (file.decision() != SweepDecision.REMOVE) {
            exportTimeline.add(file.id(), "expired", by, null);
        }
    }

    /// Records that the claimed file was moved or deleted.
    ///
    /// @param missing it was not found
    public void settle(ClaimedFile file, boolean missing) {
        boolean archived = file.decision() == SweepDecision.ARCHIVE && !missing;
        if (settle(file, archived ? FileLocation.ARCHIVE : FileLocation.GONE)) {
            exportTimeline.add(file.id(), archived ? "archived" : missing ? "missing" : "removed", null, null);
        }
    }

    /// Does nothing if a sweep of another node has settled the file, or the export has another file.
    private boolean settle(ClaimedFile file, FileLocation next) {
        boolean archives = file.decision() == SweepDecision.ARCHIVE;
        return database.sql("""
                                update export_file set place = :next, version = version + 1
                                where id = :id and stored_as = :name and place = :claimed
                                """)
                        .param("next", next.name())
                        .param("id", file.id())
                        .param("name", file.storedAs())
                        .param("claimed", (archives ? FileLocation.MOVING : FileLocation.LEAVING).name())
                        .update()
                > 0;
    }

    private void put(long id, FileLocation fileLocation) {
        database.sql("update export_file set status = 'EXPIRED', place = :place, version = version + 1 where id = :id")
                .param("place", fileLocation.name())
                .param("id", id)
                .update();
    }

    /// A claimed file, which the caller must move or delete.
    ///
    /// @param storedAs its name in the store and in the archive
    /// @param decision `DELETE`, `ARCHIVE` or `REMOVE`
    /// @param reclaimed an earlier sweep crashed after it claimed the file, and may have moved or deleted it
    public record ClaimedFile(
            long id,
            String name,
            String dataset,
            String format,
            String ownerName,
            String storedAs,
            long sizeBytes,
            String sha256,
            SweepDecision decision,
            boolean reclaimed) {

        SweptFile swept(SweptFile.Outcome outcome) {
            return new SweptFile(id, name, dataset, format, ownerName, outcome, sizeBytes);
        }
    }
}
