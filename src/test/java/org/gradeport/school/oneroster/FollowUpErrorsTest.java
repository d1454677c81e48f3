package org.gradeport.school.oneroster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.gradeport.school.Finding;
import org.gradeport.school.ImportListener;
import org.gradeport.school.ImportReport;
import org.gradeport.school.Reading;
import org.gradeport.school.Reading.Encoding;
import org.junit.jupiter.api.Test;

/// An error of one file or row is told once, not once more for each row that refers to it.
class FollowUpErrorsTest extends ImportFixture {

    @Test
    void a_broken_header_is_the_only_error_of_its_file_and_hides_no_other() throws IOException {
        ImportReport report = check(SmallZip.school()
                .change("users.csv", "familyName", "surname")
                .change("enrollments.csv", "e1,,,m7", "e1,,,m9")
                .change("results.csv", "18.5", "eighteen"));
        assertThat(report.findings())
                .extracting(Finding::file, Finding::row, Finding::code)
                .containsExactlyInAnyOrder(
                        tuple("users.csv", 1L, "missing_column"),
                        tuple("users.csv", 1L, "unknown_column"),
                        tuple("enrollments.csv", 2L, "unknown_reference"),
                        tuple("results.csv", 2L, "invalid_value"));
    }

    @Test
    void a_row_with_a_column_too_few_makes_no_reference_to_it_wrong() throws IOException {
        ImportReport report = check(SmallZip.school().change("users.csv", "anna,,,true,anna,", "anna,,,true,anna"));
        assertThat(report.findings())
                .extracting(Finding::file, Finding::row, Finding::code)
                .containsExactly(tuple("users.csv", 2L, "wrong_column_count"));
    }

    @Test
    void a_wrong_role_makes_no_result_that_of_a_stranger() throws IOException {
        ImportReport report = check(SmallZip.school().change("enrollments.csv", "anna,student", "anna,pupil"));
        assertThat(report.findings())
                .extracting(Finding::file, Finding::code)
                .containsExactly(tuple("enrollments.csv", "invalid_value"));
    }

    @Test
    void columns_that_are_missing_are_one_finding_that_names_them() throws IOException {
        Finding missing = check(SmallZip.school().change("categories.csv", ",title,weight", ""))
                .findings()
                .getFirst();
        assertThat(missing.count()).isEqualTo(2);
        assertThat(missing.message()).isEqualTo("Expected the columns \"title\", \"weight\", found none.");
    }

    @Test
    void what_is_read_and_not_kept_is_said_once_for_files_and_once_for_columns() throws IOException {
        String resources =
                "sourcedId,status,dateLastModified,vendorResourceId,title,roles,importance,vendorId,applicationId\n";
        ImportReport report = check(SmallZip.school()
                .change("users.csv", "anna@example.org,,", "anna@example.org,555,")
                .change("users.csv", "luka@example.org,,", "luka@example.org,556,")
                .change("manifest.csv", "file.resources,absent", "file.resources,bulk")
                .change("manifest.csv", "file.userProfiles,absent", "file.userProfiles,bulk")
                .with("resources.csv", resources + "x,,,y,,,,,\n")
                .with("userProfiles.csv", "sourcedId\nx\n")
                .change("courses.csv", "s1,Mathematics,", "s1,Mathematics,MAT"));
        assertThat(report.findings())
                .extracting(Finding::code, Finding::count, Finding::message)
                .containsExactlyInAnyOrder(
                        tuple(
                                "not_kept",
                                2L,
                                "Gradeport does not keep the records of these files: \"resources.csv\","
                                        + " \"userProfiles.csv\"."),
                        tuple(
                                "not_kept",
                                2L,
                                "Gradeport does not keep the values of these columns: \"courses.subjectCodes\","
                                        + " \"users.sms\"."));
    }

    @Test
    void a_file_without_rows_makes_no_result_that_of_a_stranger() throws IOException {
        SmallZip zip = SmallZip.school();
        String header = zip.text("enrollments.csv").lines().findFirst().orElseThrow();
        assertThat(check(zip.with("enrollments.csv", header + "\n")).findings())
                .extracting(Finding::code)
                .containsExactly("no_rows");
    }

    @Test
    void names_of_one_kind_are_one_finding_with_their_number() throws IOException {
        ImportReport report = check(SmallZip.school()
                .with("../a.csv", "x")
                .with("../b.csv", "x")
                .with("c/d.csv", "x")
                .with("e/f.csv", "x")
                .with("notes.txt", "x")
                .with("more.txt", "x")
                .with("manifest.csv", SmallZip.school().text("manifest.csv") + "one,1\ntwo,2\n"));
        assertThat(report.findings())
                .extracting(Finding::code, Finding::count, Finding::message)
                .containsExactlyInAnyOrder(
                        tuple(
                                "unsafe_path",
                                2L,
                                "The zip holds 2 paths that point elsewhere: \"../a.csv\", \"../b.csv\"; only plain"
                                        + " file names may be in it."),
                        tuple(
                                "nested_folder",
                                2L,
                                "Expected the files in the root of the zip, found them in the 2 folders \"c/\", \"e/\":"
                                        + " zip the files, not the folder."),
                        tuple(
                                "unknown_file",
                                2L,
                                "OneRoster 1.2 has no such files: take \"notes.txt\", \"more.txt\" out of the zip."),
                        tuple("unknown_property", 2L, "The 2 properties \"one\", \"two\" are not known."));
    }

    @Test
    void a_row_is_named_once() throws IOException {
        Finding finding = records.check(
                        Path.of("src/test/resources/oneroster/cases/five-column-demographics.zip"),
                        "five.zip",
                        Optional.of(new Reading(true, Encoding.UTF_8, false)),
                        ImportListener.NONE)
                .findings()
                .getFirst();
        assertThat(finding.count()).isEqualTo(11);
        assertThat(finding.rows()).containsExactly(1L);
    }
}
