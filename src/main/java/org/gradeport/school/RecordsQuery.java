package org.gradeport.school;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import tools.jackson.databind.json.JsonMapper;

/// Tells an administrator what is loaded.
@Service
@PreAuthorize("hasRole('ADMIN')")
public class RecordsQuery {

    private static final String LAST = """
            select started_at, finished_at, imported_by, file_name, version, mode, sample, counts, warnings
            from import_run
            where removed_at is null
            order by id desc
            limit 1
            """;

    private final JdbcClient database;
    private final RecordCountQuery recordCountQuery;
    private final JsonMapper json;
    private volatile @Nullable Counted counted;

    RecordsQuery(JdbcClient database, RecordCountQuery recordCountQuery, JsonMapper json) {
        this.database = database;
        this.recordCountQuery = recordCountQuery;
        this.json = json;
    }

    /// All active records.
    public RecordCounts counts() {
        return counted().all();
    }

    /// The active records of each school in each school year, newest year first.
    public List<SchoolCounts> bySchool() {
        return counted().schools();
    }

    /// The newest import whose records are still there.
    public Optional<LastImport> lastImport() {
        return database.sql(LAST)
                .query((row, number) -> new LastImport(
                        row.getTimestamp("started_at").toInstant(),
                        row.getTimestamp("finished_at").toInstant(),
                        row.getString("imported_by"),
                        row.getString("file_name"),
                        row.getString("version"),
                        row.getString("mode"),
                        row.getBoolean("sample"),
                        json.readValue(row.getString("counts"), RecordCounts.class),
                        row.getLong("warnings")))
                .optional();
    }

    private Counted counted() {
        String version = String.valueOf(database.sql(RecordSql.VERSION).query(String.class).single());
        Counted before = counted;
        if (before != null && before.version().equals(version)) {
            return before;
        }
        Counted now = new Counted(version, recordCountQuery.all(), recordCountQuery.bySchool());
        counted = now;
        return now;
    }

    private record Counted(String version, RecordCounts all, List<SchoolCounts> schools) {}
}
