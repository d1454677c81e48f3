package org.gradeport.school.oneroster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Path;
import org.gradeport.school.Finding;
import org.gradeport.school.ImportListener;
import org.gradeport.school.ImportReport;
import org.gradeport.school.RecordsImport;
import org.gradeport.security.Role;
import org.gradeport.security.account.TestAccounts;
import org.gradeport.testing.PortalTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

/// An error of one file or row is told once, not once more for each row that refers to it.
@PortalTest
class FollowUpErrorsTest {

    @TempDir
    Path folder;

    @Autowired
    RecordsImport records;

    @Autowired
    TestAccounts accounts;

    @BeforeEach
    void signIn() {
        accounts.signIn(Role.ADMIN);
    }

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

    private ImportReport check(SmallZip zip) throws IOException {
        return records.check(zip.write(folder), "follow-up.zip", ImportListener.NONE);
    }
}
