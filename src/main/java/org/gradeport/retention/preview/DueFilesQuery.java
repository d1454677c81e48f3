package org.gradeport.retention.preview;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.gradeport.database.RecordMapper;
import org.gradeport.retention.DueFile;
import org.gradeport.retention.RetentionPreview;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Reads which files are due at a moment, and which are kept; only reads, over the given connection.
public final class DueFilesQuery {

    /// Selects the files that a sweep processes: expired files, and files that an earlier sweep did not finish.
    public static final String DUE = """
            (place = 'STORE' and status = 'READY' and kept_by is null and expires_at <= :asOf
             or place = 'ARCHIVE' and archive_until <= :asOf or place in ('MOVING', 'LEAVING'))
            """;

    private static final String HELD = """
            (place = 'STORE' and status = 'READY' and (kept_by is not null or fate = 'KEEP'))
            """;

    /// A file that is being deleted keeps its action, which is `ARCHIVE` only for archived files.
    private static final String ROWS = """
            select id, name, dataset, format, owner_name, size_bytes, finished_at, kept_by held_by, kept_reason hold_reason,
              case when place = 'ARCHIVE' or place = 'LEAVING' and fate = 'ARCHIVE' then 'REMOVE'
                   when kept_by is not null then 'EXEMPT' else fate end decision,
              if(place = 'ARCHIVE' or place = 'LEAVING' and fate = 'ARCHIVE', archive_until, expires_at) due_at
            from export_file where place in ('STORE', 'MOVING', 'ARCHIVE', 'LEAVING') and\s""";

    private final JdbcClient database;

    public DueFilesQuery(JdbcClient database) {
        this.database = database;
    }

    /// The files that a sweep would process, the longest expired first.
    public void eachDue(Instant asOf, Consumer<DueFile> reader) {
        try (Stream<DueFile> files = find(DUE + "order by due_at, id", asOf).stream()) {
            files.forEach(reader);
        }
    }

    /// The files that are kept.
    public void eachHeld(Consumer<DueFile> reader) {
        try (Stream<DueFile> files = find(HELD + "order by id", Instant.EPOCH).stream()) {
            files.forEach(reader);
        }
    }

    /// A page of the list: files that a sweep would process, then files that are kept.
    public List<DueFile> page(Instant asOf, int offset, int limit) {
        return find(
                        "(%s or %s) order by due_at is null, due_at, id limit %d offset %d"
                                .formatted(DUE, HELD, limit, offset),
                        asOf)
                .list();
    }

    /// The files on hold, the last first.
    public List<DueFile> holds() {
        return find(HELD + "and kept_by is not null order by id desc", Instant.EPOCH)
                .list();
    }

    /// The totals of each decision that has files.
    public List<RetentionPreview.Total> totals(Instant asOf) {
        return database.sql("""
                        select decision, count(*) files, sum(size_bytes) size_bytes, min(finished_at) oldest
                        from (%s (%s or %s)) listed group by decision order by decision
                        """.formatted(ROWS, DUE, HELD))
                .param("asOf", Timestamp.from(asOf))
                .query(new RecordMapper<>(RetentionPreview.Total.class))
                .list();
    }

    private JdbcClient.MappedQuerySpec<DueFile> find(String condition, Instant asOf) {
        return database.sql(ROWS + condition)
                .param("asOf", Timestamp.from(asOf))
                .query(new RecordMapper<>(DueFile.class));
    }
}
