package org.gradeport.school.oneroster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import javax.sql.DataSource;
import org.gradeport.school.ImportListener;
import org.gradeport.school.ImportReport;
import org.gradeport.school.ImportRunRepository;
import org.gradeport.school.ImportRunningException;
import org.gradeport.school.ImportUndo;
import org.gradeport.school.ImportUndo.NoImportException;
import org.gradeport.school.ImportUndo.NoUndoException;
import org.gradeport.school.LastImport;
import org.gradeport.school.RecordCounts;
import org.gradeport.school.RecordTable;
import org.gradeport.school.RecordsImport;
import org.gradeport.school.RecordsQuery;
import org.gradeport.security.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

/// The last import is undone, or it is said why not.
class ImportUndoTest extends ImportFixture {

    @Autowired
    ImportUndo undo;

    @Autowired
    RecordsQuery query;

    @Autowired
    RecordTables tables;

    @Autowired
    ImportRunRepository imports;

    @Autowired
    DataSource pool;

    String before = "";

    @BeforeEach
    void startFromTheSmallSchool() throws IOException {
        apply(SmallZip.school());
        before = tables.allButTimes();
    }

    @Test
    void the_records_become_what_they_were_and_the_history_says_who_undid_the_import() throws IOException {
        RecordCounts counts = query.counts();
        apply(other());
        assertThat(query.counts()).isNotEqualTo(counts);
        undo.run(last().undo().id());
        assertThat(tables.allButTimes()).isEqualTo(before);
        assertThat(query.counts()).isEqualTo(counts);
        assertThat(last().undo().at()).isNotNull();
        assertThat(last().undo().by()).isEqualTo(last().by());
        assertThat(
                        list(
                                "select concat(actor, ' ', detail) from audit where action = 'records.undone' order by id desc limit 1"))
                .containsExactly("%s small.zip".formatted(last().by()));
    }

    @Test
    void only_restored_records_get_a_new_time() throws IOException {
        String times = "select concat(sourced_id, changed_at) from person order by id";
        List<String> old = list(times);
        apply(SmallZip.school().change("users.csv", "Άννα", "Someone else"));
        undo.run(last().undo().id());
        List<String> now = list(times);
        assertThat(now.getFirst()).isNotEqualTo(old.getFirst());
        assertThat(now.subList(1, 3)).isEqualTo(old.subList(1, 3));
    }

    @Test
    void what_cannot_be_undone_is_refused_with_the_reason() throws IOException {
        long first = last().undo().id();
        apply(other());
        long second = last().undo().id();
        assertThat(refusal(first)).startsWith("Another import came after it");
        undo.run(second);
        assertThat(refusal(second)).startsWith("The import is already undone, by " + last().by());
        assertThat(refusal(first)).startsWith("Another import came after it");
        assertThatExceptionOfType(NoImportException.class).isThrownBy(() -> undo.run(second + 1_000));
        assertThat(tables.allButTimes()).isEqualTo(before);
    }

    @Test
    void an_import_of_an_earlier_version_of_the_portal_has_nothing_to_undo() {
        database.sql("update import_run set replaced = null").update();
        assertThat(last().undo().possible()).isFalse();
        assertThat(refusal(last().undo().id())).startsWith("What it replaced was not kept");
        assertThat(tables.allButTimes()).isEqualTo(before);
    }

    @Test
    void an_undo_while_an_import_runs_does_not_begin() throws SQLException {
        long id = last().undo().id();
        try (Connection other = pool.getConnection();
                Statement statement = other.createStatement()) {
            statement.execute("select get_lock(concat('gradeport.import.', md5(database())), 0)");
            assertThatExceptionOfType(ImportRunningException.class).isThrownBy(() -> undo.run(id));
            statement.execute("select release_lock(concat('gradeport.import.', md5(database())))");
        }
        assertThat(last().undo().possible()).isTrue();
    }

    @Test
    void a_check_or_a_refused_import_in_between_takes_nothing_of_it() throws IOException {
        apply(other());
        long id = last().undo().id();
        Path less = SmallZip.school().write(folder);
        records.check(less, "less.zip", ImportListener.NONE);
        assertThat(records.apply(less, "less.zip", List.of(), ImportListener.NONE)
                        .applied())
                .isFalse();
        undo.run(id);
        assertThat(tables.allButTimes()).isEqualTo(before);
    }

    @Test
    void the_first_import_leaves_no_records_when_it_is_undone() {
        undo.run(last().undo().id());
        assertThat(query.counts()).isEqualTo(RecordCounts.NONE);
        assertThat(list("select sourced_id from person")).isEmpty();
    }

    @Test
    void what_earlier_imports_replaced_is_kept_no_longer() throws IOException {
        apply(other());
        apply(SmallZip.school());
        assertThat(list("select distinct run from replaced_person")).hasSize(1);
        undo.run(last().undo().id());
        assertThat(list("select run from replaced_person")).isEmpty();
    }

    @Test
    void what_a_running_import_keeps_is_not_taken_for_that_of_an_earlier_one() {
        database.sql("update import_run set replaced = null").update();
        database.sql("delete from replaced_person").update();
        database.sql("insert into replaced_person select (select max(id) + 1 from import_run), p.* from person p")
                .update();
        imports.forgetReplaced();
        assertThat(list("select sourced_id from replaced_person")).hasSize(3);
    }

    @Test
    void an_import_that_another_one_followed_is_not_listed_as_one_to_undo() throws IOException {
        apply(other());
        database.sql("update import_run set replaced = (select max(r.replaced) from import_run r)")
                .update();
        assertThat(query.lastImports()).extracting(run -> run.undo().possible()).containsExactly(true, false);
    }

    @Test
    void only_administrators_undo() {
        long id = last().undo().id();
        accounts.signIn(Role.OPERATOR);
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> undo.run(id));
    }

    /// A column that a migration adds to the records belongs into their kept rows too.
    @ParameterizedTest
    @EnumSource
    void kept_rows_have_the_columns_of_the_records(RecordTable table) {
        assertThat(columns("replaced_" + table)).isEqualTo(columns(table.toString()));
    }

    private List<String> columns(String table) {
        return list("""
                select concat_ws(' ', column_name, column_type, collation_name) from information_schema.columns
                where table_schema = database() and table_name = '%s' and column_name <> 'run' order by ordinal_position""".formatted(table));
    }

    private static SmallZip other() throws IOException {
        return SmallZip.of("two-schools.txt");
    }

    private void apply(SmallZip zip) throws IOException {
        ImportReport report =
                records.apply(zip.write(folder), "small.zip", RecordsImport.ACCEPTED_BY_NAME, ImportListener.NONE);
        assertThat(report.applied()).as("%s", report.findings()).isTrue();
    }

    private LastImport last() {
        return query.lastImports().getFirst();
    }

    private String refusal(long id) {
        try {
            undo.run(id);
            return "";
        } catch (NoUndoException e) {
            return String.valueOf(e.getMessage());
        }
    }

    private List<String> list(String sql) {
        return database.sql(sql)
                .query((row, _) -> String.valueOf(row.getString(1)))
                .list();
    }
}
