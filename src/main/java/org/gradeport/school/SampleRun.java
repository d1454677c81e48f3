package org.gradeport.school;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// The sample school's row among the imports, always the first.
@Component
class SampleRun {

    private static final String ANY_RECORD = """
            select exists(select 1 from import_run) or exists(select 1 from org) or exists(select 1 from person)
            """;

    private final JdbcClient database;
    private final JsonMapper json;
    private final Clock clock;

    SampleRun(JdbcClient database, JsonMapper json, Clock clock) {
        this.database = database;
        this.json = json;
        this.clock = clock;
    }

    boolean isFirst() {
        return !database.sql(ANY_RECORD).query(Boolean.class).single();
    }

    void write(Instant started, RecordCounts counts) {
        database.sql("""
                        insert into import_run (started_at, finished_at, imported_by, file_name, version, mode,
                          sample, counts, warnings)
                        values (:started, :now, 'gradeport', 'sample school', '1.2', 'bulk', true, :counts, 0)
                        """)
                .param("started", Timestamp.from(started))
                .param("now", now())
                .param("counts", json.writeValueAsString(counts))
                .update();
    }

    boolean isLoaded() {
        return database.sql("select exists(select 1 from import_run where sample and removed_at is null)")
                .query(Boolean.class)
                .single();
    }

    /// Marks the sample as gone for good; false if it was not there.
    boolean end() {
        return database.sql("update import_run set removed_at = :now where sample and removed_at is null")
                        .param("now", now())
                        .update()
                > 0;
    }

    private Timestamp now() {
        return Timestamp.from(Instant.now(clock));
    }
}
