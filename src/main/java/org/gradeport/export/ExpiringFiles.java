package org.gradeport.export;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The retention's door: the rows of files whose time is over. A row is claimed, its file is moved or removed, and the
/// row is settled; a claimed row stays due until then, so that nothing is forgotten whoever dies in between.
@Component
public class ExpiringFiles {

    private final JdbcClient database;
    private final ExportMoments moments;
    private final FilePolicy policy;

    ExpiringFiles(JdbcClient database, ExportMoments moments, FilePolicy policy) {
        this.database = database;
        this.moments = moments;
        this.policy = policy;
    }

    /// Gives every file that is there the expiry that the policy gives it now, exempt ones left out; tells how many
    /// rows changed.
    @Transactional
    public int apply() {
        return database
                .sql("select distinct dataset, format from export where place in ('STORE', 'MOVING', 'ARCHIVE')")
                .query((row, _) -> apply(row.getString("dataset"), row.getString("format")))
                .list()
                .stream()
                .mapToInt(Integer::intValue)
                .sum();
    }

    private int apply(String dataset, String format) {
        FileTerm term = policy.term(dataset, format);
        int changed = applyToStored(term, dataset, format);
        return term.fate() == Fate.ARCHIVE ? changed + applyToArchived(term, dataset, format) : changed;
    }

    /// The same sums as [ExportRow#under].
    private int applyToStored(FileTerm term, String dataset, String format) {
        return database.sql("""
                        update export set version = version + 1, fate = :fate,
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
                .param("fate", term.fate().name())
                .param("days", term.days())
                .param("archiveDays", term.archiveDays())
                .param("dataset", dataset)
                .param("format", format)
                .update();
    }

    private int applyToArchived(FileTerm term, String dataset, String format) {
        return database.sql("""
                        update export set version = version + 1, archive_until = expires_at + interval :archiveDays day
                        where place in ('MOVING', 'ARCHIVE') and dataset = :dataset and format = :format
                          and not archive_until <=> expires_at + interval :archiveDays day
                        """)
                .param("archiveDays", term.archiveDays())
                .param("dataset", dataset)
                .param("format", format)
                .update();
    }

    /// Claims those of these exports whose files are due as of that moment; the others are passed over.
    ///
    /// @param by who swept; null for the portal
    @Transactional
    public List<ClaimedFile> claim(Collection<Long> ids, Instant asOf, @Nullable String by) {
        List<ClaimedFile> claimed = database.sql("""
                        select id, name, dataset, format, owner_name, stored_as, size_bytes, fate, place from export
                        where id in (:ids) and %s for update
                        """.formatted(DueFiles.DUE))
                .param("ids", ids)
                .param("asOf", Timestamp.from(asOf))
                .query((row, _) -> new ClaimedFile(
                        row.getLong("id"),
                        row.getString("name"),
                        row.getString("dataset"),
                        row.getString("format"),
                        row.getString("owner_name"),
                        row.getString("stored_as"),
                        row.getLong("size_bytes"),
                        verdict(FilePlace.valueOf(row.getString("place")), Fate.valueOf(row.getString("fate"))),
                        isClaimed(FilePlace.valueOf(row.getString("place")))))
                .list();
        claimed.stream().filter(file -> !file.again()).forEach(file -> claim(file, by));
        return claimed;
    }

    private void claim(ClaimedFile file, @Nullable String by) {
        boolean archives = file.verdict() == Verdict.ARCHIVE;
        put(file.id(), archives ? FilePlace.MOVING : FilePlace.LEAVING);
        if (file.verdict() != Verdict.REMOVE) {
            moments.add(file.id(), "expired", by, null);
        }
    }

    /// Notes that the file is where its claim wanted it.
    ///
    /// @param missing it was found nowhere
    public void settle(ClaimedFile file, boolean missing) {
        boolean archived = file.verdict() == Verdict.ARCHIVE && !missing;
        if (put(file.id(), archived ? FilePlace.ARCHIVE : FilePlace.GONE)) {
            moments.add(file.id(), archived ? "archived" : missing ? "missing" : "removed", null, null);
        }
    }

    private boolean put(long id, FilePlace place) {
        return database.sql(
                                "update export set status = 'EXPIRED', place = :place, version = version + 1 where id = :id")
                        .param("place", place.name())
                        .param("id", id)
                        .update()
                > 0;
    }

    private static boolean isClaimed(FilePlace place) {
        return place == FilePlace.MOVING || place == FilePlace.LEAVING;
    }

    private static Verdict verdict(FilePlace place, Fate fate) {
        boolean wasArchived = place == FilePlace.ARCHIVE || (place == FilePlace.LEAVING && fate == Fate.ARCHIVE);
        return wasArchived ? Verdict.REMOVE : fate == Fate.ARCHIVE ? Verdict.ARCHIVE : Verdict.DELETE;
    }
}
