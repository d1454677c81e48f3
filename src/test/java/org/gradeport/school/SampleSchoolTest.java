package org.gradeport.school;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.gradeport.school.RecordCounts.OfSchool;
import org.gradeport.security.Role;
import org.gradeport.security.account.TestAccounts;
import org.gradeport.testing.PortalTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

@PortalTest
@TestPropertySource(properties = "gradeport.sample-school=always")
class SampleSchoolTest {

    @Autowired
    SampleSchool sample;

    @Autowired
    SampleSchoolStart start;

    @Autowired
    RecordsImport records;

    @Autowired
    TestAccounts testAccounts;

    @Autowired
    RecordsQuery query;

    @Autowired
    JdbcClient database;

    private void load() throws IOException {
        if (!sample.isLoaded()) {
            forget();
            start.loadIfWanted();
        }
    }

    private void forget() {
        sample.removeIfLoaded();
        database.sql("delete from import_run").update();
    }

    @Test
    void it_is_as_large_as_promised() throws IOException {
        load();
        testAccounts.signIn(Role.ADMIN);
        assertThat(query.counts()).isEqualTo(new RecordCounts(1_200, 60, 40, 316, 8_216, 40_000));
    }

    @Test
    void its_zip_is_imported_without_a_finding() throws IOException {
        forget();
        testAccounts.signIn(Role.ADMIN);
        ImportReport report =
                records.check(SampleSchoolStart.ZIP.getFile().toPath(), "sample-school.zip", ImportListener.NONE);
        assertThat(report.findings()).isEmpty();
        assertThat(report.counts()).isEqualTo(new RecordCounts(1_200, 60, 40, 316, 8_216, 40_000));
    }

    @Test
    void it_is_deleted_with_its_accounts_for_ever() throws IOException {
        load();
        assertThat(accounts()).containsExactly("operator OPERATOR null", "teacher TEACHER " + SampleSchool.TEACHER);
        assertThat(sample.removeIfLoaded()).isTrue();
        assertThat(sample.isLoaded()).isFalse();
        assertThat(accounts()).isEmpty();
        assertThat(RecordTable.values())
                .allSatisfy(table -> assertThat(rows(table)).isZero());
        assertThat(start.loadIfWanted()).isFalse();
        assertThat(sample.removeIfLoaded()).isFalse();
    }

    private long rows(RecordTable table) {
        return database.sql("select count(*) from " + table).query(Long.class).single();
    }

    private List<@Nullable String> accounts() {
        return database.sql("select concat_ws(' ', username, role, coalesce(teacher, 'null')) from account"
                        + " where sample order by username")
                .query(String.class)
                .list();
    }

    @Test
    void it_is_loaded_once() throws IOException {
        load();
        assertThat(start.loadIfWanted()).isFalse();
        assertThat(rows(RecordTable.PERSON)).isEqualTo(1_260);
    }

    @Test
    void two_nodes_that_start_at_once_load_it_once() throws InterruptedException {
        forget();
        Callable<Boolean> node = start::loadIfWanted;
        try (var nodes = Executors.newFixedThreadPool(2)) {
            assertThat(nodes.invokeAll(List.of(node, node)))
                    .extracting(Future::resultNow)
                    .containsExactlyInAnyOrder(true, false);
        }
        assertThat(rows(RecordTable.RESULT)).isEqualTo(40_000);
    }

    @Test
    void it_is_never_mixed_with_records_that_are_there() throws IOException {
        forget();
        database.sql("""
                insert into org (sourced_id, active, changed_at, name, type)
                values ('real', true, utc_timestamp(), 'A real school', 'school')
                """).update();
        assertThat(start.loadIfWanted()).isFalse();
        database.sql("delete from org where sourced_id = 'real'").update();
    }

    @Test
    void counts_by_school_and_year_add_up() throws IOException {
        load();
        testAccounts.signIn(Role.ADMIN);
        List<OfSchool> schools = query.bySchool();
        assertThat(schools)
                .extracting(OfSchool::school)
                .containsExactly("Lakeside Middle School", "Lakeside Upper School");
        assertThat(schools).extracting(OfSchool::schoolYear).containsOnly(2026);
        assertThat(schools).extracting(each -> each.counts().students()).containsExactly(600L, 600L);
        assertThat(schools.stream().mapToLong(each -> each.counts().results())).containsExactly(21_000L, 19_000L);
    }
}
