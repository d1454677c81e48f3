package org.gradeport.school.oneroster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.gradeport.school.FileChanges;
import org.gradeport.school.Finding;
import org.gradeport.school.ImportListener;
import org.gradeport.school.ImportReport;
import org.gradeport.school.Reading;
import org.gradeport.school.Reading.Encoding;
import org.junit.jupiter.api.Test;

/// Rows that cannot be mended are left out if the import asks for it.
class LeftOutRowsTest extends ImportFixture {

    private static final Reading LENIENT = new Reading(true, Encoding.UTF_8, false);
    private static final Reading LEAVES_OUT = new Reading(true, Encoding.UTF_8, true);

    @Test
    void they_are_counted_per_file_with_those_that_refer_to_them() throws IOException {
        SmallZip zip = SmallZip.school().change("users.csv", "true,anna", "yes,anna");
        assertThat(apply(zip, LENIENT).findings()).extracting(Finding::code).containsExactly("invalid_value");
        ImportReport report = apply(zip, LEAVES_OUT);
        assertThat(report.findings())
                .extracting(Finding::code, Finding::file, Finding::count, Finding::rows, Finding::message)
                .containsExactly(
                        tuple(
                                "left_out",
                                "users.csv",
                                1L,
                                List.of(2L),
                                "Left out: Expected true or false, found \"yes\"."),
                        tuple("left_out", "roles.csv", 1L, List.of(2L), leftOutOf("users.csv")),
                        tuple("left_out", "enrollments.csv", 1L, List.of(2L), leftOutOf("users.csv")),
                        tuple("left_out", "results.csv", 1L, List.of(2L), leftOutOf("users.csv")));
        assertThat(report.applied()).isTrue();
        assertThat(report.counts().students()).isEqualTo(1);
        assertThat(ids("person")).containsExactly("luka", "tina");
        assertThat(ids("result")).containsExactly("g2");
    }

    private static String leftOutOf(String file) {
        return "Left out: Expected the sourcedId of a row in %s, found \"anna\".".formatted(file);
    }

    @Test
    void a_snapshot_without_them_is_a_loss_that_a_person_accepts() throws IOException {
        apply(SmallZip.school(), Reading.STRICT);
        SmallZip zip = SmallZip.school()
                .change("users.csv", "true,anna", "yes,anna")
                .change("users.csv", "true,luka", "no,luka");
        ImportReport report = apply(zip, LEAVES_OUT);
        assertThat(report.applied()).isFalse();
        assertThat(report.toAccept()).contains("many_missing");
        assertThat(report.files())
                .filteredOn(file -> file.file().equals("users.csv"))
                .extracting(FileChanges::deactivated)
                .containsExactly(2L);
        assertThat(ids("person")).hasSize(3);
    }

    @Test
    void a_change_that_is_left_out_leaves_the_record_which_others_may_refer_to() throws IOException {
        apply(SmallZip.school(), Reading.STRICT);
        SmallZip school = SmallZip.school();
        SmallZip delta = SmallZip.empty()
                .with("manifest.csv", manifest(school, "users", "enrollments"))
                .with("users.csv", changed("users.csv", "anna,,,true,anna,,Άννα", "anna,,,maybe,anna,,Anna"))
                .with("enrollments.csv", changed("enrollments.csv", "anna,student,,", "anna,student,true,"));
        ImportReport report = apply(delta, LEAVES_OUT);
        assertThat(report.findings())
                .extracting(Finding::code, Finding::file)
                .containsExactly(tuple("left_out", "users.csv"));
        assertThat(report.applied()).isTrue();
        assertThat(values("select concat(given_name, ' ', active) from person where sourced_id = 'anna'"))
                .containsExactly("Άννα 1");
        assertThat(values("select is_primary from enrollment where sourced_id = 'e1'"))
                .containsExactly("1");
    }

    @Test
    void of_two_rows_of_one_record_the_first_stays() throws IOException {
        SmallZip zip = SmallZip.school().change("results.csv", "g2,", "g1,");
        ImportReport report = apply(zip, LEAVES_OUT);
        assertThat(report.findings()).extracting(Finding::code, Finding::row).containsExactly(tuple("left_out", 3L));
        assertThat(values("select score from result")).containsExactly("18.5000");
    }

    @Test
    void what_stands_below_a_left_out_organisation_goes_level_by_level() throws IOException {
        SmallZip zip =
                SmallZip.school().change("orgs.csv", "d1,,,District,district,D-1,", "d1,,,District,kingdom,D-1,");
        ImportReport report = apply(zip, LEAVES_OUT);
        assertThat(report.errors()).isZero();
        assertThat(report.findings()).extracting(Finding::file).contains("orgs.csv", "courses.csv", "results.csv");
        assertThat(ids("org")).isEmpty();
        assertThat(ids("result")).isEmpty();
    }

    /// The manifest of a delta of these files.
    private static String manifest(SmallZip school, String... files) {
        String manifest = school.text("manifest.csv").replace(",bulk", ",absent");
        for (String file : files) {
            manifest = manifest.replace("file.%s,absent".formatted(file), "file.%s,delta".formatted(file));
        }
        return manifest;
    }

    /// The header and the changed first row, as a delta has them.
    private static String changed(String file, String from, String to) throws IOException {
        List<String> lines =
                SmallZip.school().change(file, from, to).text(file).lines().toList();
        return lines.get(0) + "\n" + lines.get(1).replaceFirst(",,,", ",active," + STAMP + ",") + "\n";
    }

    private ImportReport apply(SmallZip zip, Reading reading) throws IOException {
        return records.apply(zip.write(folder), "left-out.zip", Optional.of(reading), List.of(), ImportListener.NONE);
    }

    private List<String> ids(String table) {
        return values("select sourced_id from %s where active order by sourced_id".formatted(table));
    }

    private List<String> values(String sql) {
        return database.sql(sql)
                .query((row, _) -> String.valueOf(row.getString(1)))
                .list();
    }
}
