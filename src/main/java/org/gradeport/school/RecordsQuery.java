package org.gradeport.school;

import java.util.List;
import java.util.Optional;
import org.gradeport.school.RecordCounts.OfSchool;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/// The records that are loaded, for administrators.
@Service
@PreAuthorize("hasRole('ADMIN')")
public class RecordsQuery {

    private final JdbcClient database;
    private final RecordCountQuery recordCountQuery;
    private final ImportRunRepository imports;
    private volatile @Nullable Counted counted;

    RecordsQuery(JdbcClient database, RecordCountQuery recordCountQuery, ImportRunRepository imports) {
        this.database = database;
        this.recordCountQuery = recordCountQuery;
        this.imports = imports;
    }

    /// All active records.
    public RecordCounts counts() {
        return counted().all();
    }

    /// The active records of each school in each school year, newest year first.
    public List<OfSchool> bySchool() {
        return counted().schools();
    }

    /// The newest import whose records are still there.
    public Optional<LastImport> lastImport() {
        return imports.last();
    }

    private Counted counted() {
        String version = String.valueOf(
                database.sql(RecordSql.VERSION).query(String.class).single());
        Counted before = counted;
        if (before != null && before.version().equals(version)) {
            return before;
        }
        Counted now = new Counted(version, recordCountQuery.all(), recordCountQuery.bySchool());
        counted = now;
        return now;
    }

    private record Counted(String version, RecordCounts all, List<OfSchool> schools) {}
}
