package org.gradeport.school.oneroster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.gradeport.school.Finding;
import org.gradeport.school.ImportListener;
import org.gradeport.school.ImportListener.Progress;
import org.gradeport.school.ImportListener.Step;
import org.gradeport.school.ImportReport;
import org.gradeport.school.RecordCounts;
import org.gradeport.security.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.security.access.AccessDeniedException;

class ImportWritesTest extends ImportFixture {

    @BeforeEach
    void startFromTheSmallSchool() throws IOException {
        assertThat(apply(SmallZip.school()).applied()).isTrue();
    }

    @Test
    void values_arrive_as_they_were() {
        assertThat(list("select given_name from person where active order by sourced_id"))
                .containsExactly("Άννα", "Łukasz", "Tina");
        assertThat(list("select comment from result where sourced_id = 'g1'")).containsExactly("=well, \"done\"");
        assertThat(list("select score from result where sourced_id = 'g1'")).containsExactly("18.5000");
    }

    @Test
    void an_import_is_audited() {
        assertThat(list("select concat(actor, ' ', subject, ' ', detail) from audit where action = 'records.imported'"
                        + " order by id desc limit 1"))
                .singleElement()
                .asString()
                .matches("admin\\d+ records .*\\.zip, \\d+ warnings accepted");
    }

    @Test
    void the_first_import_removes_the_sample_school() throws IOException {
        database.sql("""
                insert into org (sourced_id, active, changed_at, name, type)
                values ('sample-district', true, utc_timestamp(), 'Lakeside Schools', 'district')
                """).update();
        database.sql("update import_run set sample = true").update();
        assertThat(apply(SmallZip.school()).applied()).isTrue();
        assertThat(list("select sourced_id from org where sourced_id like 'sample-%'"))
                .isEmpty();
        assertThat(list("select sample from import_run where removed_at is null"))
                .containsExactly("0");
    }

    @Test
    void records_missing_from_a_bulk_zip_become_inactive() throws IOException {
        String row = "g2,,,li1,luka,fully graded,12,2025-10-09,,,m7,false,false,true,false\n";
        apply(SmallZip.school().change("results.csv", row, ""));
        assertThat(list("select active from result where sourced_id in ('g1', 'g2') order by sourced_id"))
                .containsExactly("1", "0");
    }

    @Test
    void only_changed_records_get_a_new_time() throws IOException {
        String before = one("select changed_at from result where sourced_id = 'g1'");
        String other = one("select changed_at from result where sourced_id = 'g2'");
        apply(SmallZip.school().change("results.csv", "18.5", "19"));
        assertThat(one("select changed_at from result where sourced_id = 'g1'")).isNotEqualTo(before);
        assertThat(one("select changed_at from result where sourced_id = 'g2'")).isEqualTo(other);
    }

    @Test
    void a_delta_changes_and_deletes_and_leaves_the_rest() throws IOException {
        SmallZip delta = SmallZip.school();
        String manifest = delta.text("manifest.csv").replace(",bulk", ",absent");
        String results = delta.text("results.csv");
        String header = results.substring(0, results.indexOf('\n') + 1);
        SmallZip zip = SmallZip.empty()
                .with("manifest.csv", manifest.replace("file.results,absent", "file.results,delta"))
                .with(
                        "results.csv",
                        header
                                + "g1,active," + STAMP
                                + ",li1,anna,fully graded,20,2025-10-09,,,m7,false,false,false,false\n"
                                + "g2,tobedeleted," + STAMP + ",,,,,,,,,,,,\n");
        ImportReport report = apply(zip);
        assertThat(report.findings()).isEmpty();
        assertThat(
                        list(
                                "select concat(score, ' ', active) from result where sourced_id in ('g1', 'g2') order by sourced_id"))
                .containsExactly("20.0000 1", "12.0000 0");
        assertThat(list("select sourced_id from person where active")).hasSize(3);
    }

    @Test
    void an_active_row_that_refers_to_the_deletion_of_an_unknown_record_is_an_error() throws IOException {
        SmallZip school = SmallZip.school();
        String sessions = school.text("academicSessions.csv");
        String items = school.text("lineItems.csv");
        SmallZip zip = SmallZip.empty()
                .with(
                        "manifest.csv",
                        school.text("manifest.csv")
                                .replace(",bulk", ",absent")
                                .replace("file.lineItems,absent", "file.lineItems,delta")
                                .replace("file.academicSessions,absent", "file.academicSessions,delta"))
                .with(
                        "academicSessions.csv",
                        "%s\ngone,tobedeleted,%s,,,,,,\n"
                                .formatted(sessions.lines().findFirst().orElseThrow(), STAMP))
                .with(
                        "lineItems.csv",
                        items.replace(",,,", ",active,%s,".formatted(STAMP)).replace(",t1,", ",gone,"));
        assertThat(apply(zip).findings())
                .extracting(Finding::code)
                .containsExactlyInAnyOrder("unknown_deletion", "unknown_reference");
    }

    @Test
    void version_1_1_has_its_roles_in_users() throws IOException {
        ImportReport report = apply(Version11Zip.of(SmallZip.school()));
        assertThat(report.findings()).isEmpty();
        assertThat(report.version()).isEqualTo("1.1");
        assertThat(report.counts()).isEqualTo(new RecordCounts(2, 1, 1, 1, 3, 2));
        assertThat(list("select distinct role from person_role where active order by role"))
                .containsExactly("student", "teacher");
    }

    @Test
    void an_error_writes_nothing_at_all() throws IOException {
        ImportReport report = apply(SmallZip.school()
                .change("users.csv", "Άννα", "Someone else")
                .change("results.csv", "18.5", "eighteen"));
        assertThat(report.applied()).isFalse();
        assertThat(list("select given_name from person where sourced_id = 'anna'"))
                .containsExactly("Άννα");
    }

    @Test
    void an_import_that_loses_its_database_writes_nothing_and_can_be_repeated() throws IOException {
        SmallZip changed = SmallZip.school().change("users.csv", "Άννα", "Someone else");
        Path zip = changed.write(folder);
        assertThatException().isThrownBy(() -> records.apply(zip, "small.zip", List.of(), this::breakOff));
        assertThat(list("select given_name from person where sourced_id = 'anna'"))
                .containsExactly("Άννα");
        assertThat(apply(changed).applied()).isTrue();
        assertThat(list("select given_name from person where sourced_id = 'anna'"))
                .containsExactly("Someone else");
    }

    /// After people are written and before results are; this is the import's connection.
    private void breakOff(Progress now) {
        if (now.step() == Step.WRITING && now.file().equals("results.csv")) {
            String own = one("select connection_id()");
            assertThatException().isThrownBy(() -> database.sql("kill " + own).update());
        }
    }

    @Test
    void a_check_writes_nothing_at_all() throws IOException {
        Path zip = SmallZip.school().change("users.csv", "Άννα", "Someone else").write(folder);
        assertThat(records.check(zip, "small.zip", ImportListener.NONE).applied())
                .isFalse();
        assertThat(list("select given_name from person where sourced_id = 'anna'"))
                .containsExactly("Άννα");
    }

    @Test
    void only_administrators_import() throws IOException {
        Path zip = SmallZip.school().write(folder);
        for (Role role : List.of(Role.TEACHER, Role.OPERATOR)) {
            accounts.signIn(role);
            assertThatExceptionOfType(AccessDeniedException.class)
                    .isThrownBy(() -> records.apply(zip, "small.zip", List.of(), ImportListener.NONE));
            assertThatExceptionOfType(AccessDeniedException.class)
                    .isThrownBy(() -> records.check(zip, "small.zip", ImportListener.NONE));
        }
    }

    private ImportReport apply(SmallZip zip) throws IOException {
        return records.apply(zip.write(folder), "small.zip", List.of(), ImportListener.NONE);
    }

    private String one(String sql) {
        return database.sql(sql).query(String.class).single();
    }

    private List<String> list(String sql) {
        return database.sql(sql)
                .query((row, number) -> String.valueOf(row.getString(1)))
                .list();
    }
}
