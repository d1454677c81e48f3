package org.gradeport.school;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.gradeport.base.Texts;
import org.gradeport.school.LastImport.Undo;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.jdbc.support.KeyHolder;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/// Reads and writes the list of imports, including the sample school.
@Repository
public class ImportRunRepository {

    private static final int LONGEST_NAME = 255;
    private static final String LISTED =
            "select i.*, i.replaced is not null and i.id = (select max(id) from import_run) undoable from import_run i";
    private static final String SAMPLE = " where sample and removed_at is null";

    private final JdbcTemplate template;
    private final JdbcClient database;
    private final JsonMapper json;
    private final Clock clock;

    ImportRunRepository(JdbcTemplate template, JsonMapper json, Clock clock) {
        this.template = template;
        this.database = JdbcClient.create(template);
        this.json = json;
        this.clock = clock;
    }

    /// Adds an import within the caller's transaction, and returns its id.
    public long add(LastImport run) {
        KeyHolder key = new GeneratedKeyHolder();
        database.sql("""
                        insert into import_run (started_at, finished_at, imported_by, file_name, version, mode, sample,
                          counts, warnings, files)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        Timestamp.from(run.startedAt()),
                        Timestamp.from(run.finishedAt()),
                        run.by(),
                        Texts.cut(run.fileName(), LONGEST_NAME),
                        run.version(),
                        run.mode(),
                        run.sample(),
                        json.writeValueAsString(run.counts()),
                        run.warnings(),
                        json.writeValueAsString(run.files().stream()
                                .map(FileChanges::withoutExamples)
                                .toList()))
                .update(key);
        return Objects.requireNonNull(key.getKey()).longValue();
    }

    /// The newest imports whose records are still there, the last first.
    List<LastImport> newest(int most) {
        return database.sql(LISTED + " where removed_at is null order by id desc limit ?")
                .param(most)
                .query((row, _) -> read(row))
                .list();
    }

    private LastImport read(ResultSet row) throws SQLException {
        String files = row.getString("files");
        return new LastImport(
                row.getTimestamp("started_at").toInstant(),
                row.getTimestamp("finished_at").toInstant(),
                row.getString("imported_by"),
                row.getString("file_name"),
                row.getString("version"),
                row.getString("mode"),
                row.getBoolean("sample"),
                json.readValue(row.getString("counts"), RecordCounts.class),
                row.getLong("warnings"),
                files == null ? List.of() : List.of(json.readValue(files, FileChanges[].class)),
                undo(row));
    }

    private static Undo undo(ResultSet row) throws SQLException {
        Timestamp undone = row.getTimestamp("undone_at");
        return new Undo(
                row.getLong("id"),
                row.getBoolean("undoable"),
                undone == null ? null : undone.toInstant(),
                row.getString("undone_by"));
    }

    /// Keeps what is needed to undo the newest import, and only that one, within the caller's transaction.
    public void keepUndo(long id, ReplacedRows replaced) {
        database.sql(
                        "update import_run set replaced = if(id = :id, :replaced, null) where id = :id or replaced is not null")
                .param("id", id)
                .param("replaced", json.writeValueAsString(replaced))
                .update();
    }

    /// One import, whether it is still listed or not.
    public Optional<LastImport> find(long id) {
        return database.sql(LISTED + " where id = ?")
                .param(id)
                .query((row, _) -> read(row))
                .optional();
    }

    /// What an import replaced; empty if it cannot be undone.
    public Optional<ReplacedRows> replacedBy(long id) {
        return database.sql("""
                        select replaced from import_run where id = ? and replaced is not null
                          and not exists (select 1 from import_run later where later.id > import_run.id)
                        """)
                .param(id)
                .query(String.class)
                .optional()
                .map(replaced -> json.readValue(replaced, ReplacedRows.class));
    }

    /// Deletes what imports replaced that can no longer be undone.
    public void forgetReplaced() {
        // What an import that has begun meanwhile keeps has the next number.
        long kept = database.sql("select coalesce(max(json_value(replaced, '$.run')), max(id) + 1, 0) from import_run")
                .query(Long.class)
                .single();
        ReplacedRows.forget(template, kept);
    }

    /// Whether another import was written after it.
    public boolean isFollowed(long id) {
        return isTrue("exists(select 1 from import_run where id > %d)".formatted(id));
    }

    /// Marks an import as undone within the caller's transaction.
    public void markUndone(long id, String by, Instant at) {
        database.sql("update import_run set replaced = null, undone_at = ?, undone_by = ? where id = ?")
                .params(Timestamp.from(at), by, id)
                .update();
    }

    /// Whether an import that started at this moment was written.
    public boolean exists(Instant startedAt) {
        return database.sql("select exists(select 1 from import_run where started_at = ?)")
                .param(Timestamp.from(startedAt))
                .query(Boolean.class)
                .single();
    }

    /// Whether there was no import and there are no records.
    public boolean isEmpty() {
        return !isTrue("exists(select 1 from import_run) or exists(select 1 from org) or exists(select 1 from person)");
    }

    boolean holdsSample() {
        return isTrue("exists(select 1 from import_run" + SAMPLE + ")");
    }

    /// Marks the sample as removed; false if it was not there.
    boolean endSample() {
        return database.sql("update import_run set removed_at = ?" + SAMPLE)
                        .param(Timestamp.from(clock.instant()))
                        .update()
                > 0;
    }

    private boolean isTrue(String condition) {
        return database.sql("select " + condition).query(Boolean.class).single();
    }
}
