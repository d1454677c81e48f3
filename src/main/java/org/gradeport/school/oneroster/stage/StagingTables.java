package org.gradeport.school.oneroster.stage;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.gradeport.school.RecordCounts;
import org.gradeport.school.RecordTable;
import org.gradeport.school.oneroster.binding.RosterFile;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;

/// The staging tables as a whole.
public final class StagingTables {

    private static final List<String> TABLES = Stream.concat(
                    Arrays.stream(RecordTable.values())
                            .filter(table -> table != RecordTable.CLASS_TERM)
                            .map(RecordTable::toString),
                    Stream.of("demographics", "list"))
            .map("import_"::concat)
            .toList();

    private final JdbcTemplate database;

    public StagingTables(JdbcTemplate database) {
        this.database = database;
    }

    /// Empties the tables, also after a crashed import. `truncate` commits, so no transaction may be open.
    public void clear() {
        TABLES.stream().filter(this::holdsRows).forEach(this::empty);
    }

    /// `truncate` is quicker and needs the right DROP, which may have been taken away since the start.
    private void empty(String table) {
        try {
            database.execute("truncate table " + table);
        } catch (DataAccessException e) {
            database.update("delete from " + table);
        }
    }

    private boolean holdsRows(String table) {
        return !database.queryForList("select 1 from %s limit 1".formatted(table))
                .isEmpty();
    }

    /// Updates the statistics of the optimizer, which by default updates them too late.
    public void analyze() {
        TABLES.stream().filter(this::holdsRows).forEach(table -> database.queryForList("analyze table " + table));
    }

    /// Adds the row that roles.csv would have for each organisation of a OneRoster 1.1 user. No sourcedId contains the
    /// bar.
    public void deriveRoles() {
        database.update("""
                insert into import_person_role (row_no, sourced_id, active, last_modified, person, org, role, role_type)
                select l.id, concat(l.sourced_id, '|', l.value), true, s.last_modified, l.sourced_id, l.value, s.role, 'primary'
                from import_list l join import_person s on s.row_no = l.row_no
                where l.field = ? and l.sourced_id is not null""", RosterFile.USER_ORGS);
    }

    /// The number of records in the zip, without those that it deletes.
    public RecordCounts counts() {
        return new RecordCounts(
                people("student"),
                people("teacher"),
                rows("import_course"),
                rows("import_class"),
                rows("import_enrollment"),
                rows("import_result"));
    }

    private long people(String role) {
        return count(
                "select count(distinct person) from import_person_role where role = ? and active and row_no > 0", role);
    }

    private long rows(String table) {
        return count("select count(*) from %s where active and row_no > 0".formatted(table));
    }

    private long count(String sql, Object... values) {
        return Objects.requireNonNull(database.queryForObject(sql, Long.class, values));
    }
}
