package org.gradeport.school.oneroster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.gradeport.school.FileLoss;
import org.gradeport.school.Finding;
import org.gradeport.school.ImportListener;
import org.gradeport.school.ImportReport;
import org.gradeport.school.SchoolLoss;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/// A delta or a snapshot changes few rows, because of which many others become inactive.
class LossCausesTest extends ImportFixture {

    private static final int MORE = 30;

    @Autowired
    RecordTables tables;

    /// Two schools with one class each, and thirty more students of school A in a class of the second term.
    @BeforeEach
    void startFromTwoSchools() throws IOException {
        ImportReport loaded = apply(schools(), List.of());
        assertThat(loaded.applied()).as("%s", loaded.findings()).isTrue();
    }

    private static SmallZip schools() throws IOException {
        SmallZip zip = SmallZip.of("two-schools.txt");
        add(zip, "academicSessions.csv", "U,,,Spring,term,2027-01-10,2027-06-20,Y,2027\n");
        add(zip, "classes.csv", "KC,,,Algebra C,09,C,ALG-C,scheduled,R3,A,U,,,3\n");
        add(zip, "users.csv", each("M%1$s,,,true,m%1$s,,Given,Family,,,,,,,09,,,,,,A,\n"));
        add(zip, "roles.csv", each("RM%1$s,,,M%1$s,primary,student,,,A,\n"));
        add(zip, "enrollments.csv", each("EM%1$s,,,KC,A,M%1$s,student,,,\n"));
        return zip;
    }

    private static void add(SmallZip zip, String file, String rows) {
        zip.with(file, zip.text(file) + rows);
    }

    private static String each(String row) {
        return IntStream.range(0, MORE).mapToObj(row::formatted).collect(Collectors.joining());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            the first term    | academicSessions | T           | school_missing               | classes 2 of 3, enrollments 10 of 40, lineItems 2 of 2, results 8 of 8
            the second term   | academicSessions | U           | many_missing                 | classes 1 of 3, enrollments 30 of 40
            the course        | courses          | C           | many_missing, school_missing | classes 3 of 3, enrollments 40 of 40, lineItems 2 of 2, results 8 of 8
            the district      | orgs             | D1          | many_missing, school_missing | courses 1 of 1, classes 3 of 3, enrollments 40 of 40, lineItems 2 of 2, results 8 of 8
            a school          | orgs             | B           | school_missing               | classes 1 of 3, roles 5 of 40, enrollments 5 of 40, lineItems 1 of 2, results 4 of 8
            all its classes   | classes          | KB          | school_missing               | enrollments 5 of 40, lineItems 1 of 2, results 4 of 8
            a class           | classes          | KC          | many_missing                 | enrollments 30 of 40
            """)
    void a_deletion_counts_all_that_belongs_to_it(String what, String file, String id, String codes, String others)
            throws IOException {
        SmallZip zip = delta(file, id + ",tobedeleted," + STAMP);
        ImportReport report = asksAndWritesNothingUntilAccepted(zip, codes);
        assertThat(report.fileLosses().stream()
                        .filter(loss -> !loss.file().equals(file + ".csv"))
                        .map(LossCausesTest::said))
                .as(what)
                .containsExactly(others.split(", "));
    }

    @Test
    void students_who_become_teachers_are_lost_to_their_school_as_students() throws IOException {
        String rows = each("RM%1$s,active,%2$s,M%1$s,primary,teacher,,,A,\n".replace("%2$s", STAMP))
                + IntStream.of(0, 2, 4, 6)
                        .mapToObj(i -> "RS%1$d,active,%2$s,S%1$d,primary,teacher,,,A,\n".formatted(i, STAMP))
                        .collect(Collectors.joining());
        ImportReport report =
                asksAndWritesNothingUntilAccepted(delta("roles", rows.strip()), "many_missing, school_missing");
        assertThat(report.findings())
                .extracting(Finding::message)
                .contains(
                        "34 of 40 active records are lost: 0 are missing or deleted, 0 belong to a record that becomes"
                                + " inactive, 34 get another role, and 0 get another person or lose their score.",
                        "The school \"Alder School\" (A) loses all its active records of these files: students (34).");
        assertThat(report.losses()).contains(new SchoolLoss("A", "Alder School", "enrollments.csv", 35, 34));
    }

    @Test
    void a_snapshot_that_deletes_a_term_asks_for_its_enrollments() throws IOException {
        SmallZip zip = schools()
                .change("academicSessions.csv", "U,,,Spring,term,2027-01-10,2027-06-20,Y,2027\n", "")
                .change("classes.csv", "KC,,,Algebra C,09,C,ALG-C,scheduled,R3,A,U,,,3\n", "");
        zip.with("enrollments.csv", zip.text("enrollments.csv").replaceAll("(?m)^EM.*\n", ""));
        assertThat(codes(apply(zip, List.of()))).isEqualTo("many_missing");
    }

    @Test
    void records_that_other_records_replace_are_no_loss() throws IOException {
        SmallZip zip = schools();
        zip.with("roles.csv", zip.text("roles.csv").replace("\nR", "\nNEW"));
        ImportReport report = apply(zip, List.of());
        assertThat(report.applied()).isTrue();
        assertThat(report.fileLosses()).isEmpty();
        assertThat(report.losses()).isEmpty();
    }

    private ImportReport asksAndWritesNothingUntilAccepted(SmallZip zip, String codes) throws IOException {
        String before = tables.all();
        ImportReport check = records.check(zip.write(folder), "cause.zip", ImportListener.NONE);
        ImportReport refused = apply(zip, List.of());
        assertThat(refused.applied()).isFalse();
        assertThat(codes(refused)).isEqualTo(codes).isEqualTo(codes(check));
        assertThat(check).isEqualTo(refused);
        assertThat(tables.all()).as("nothing is written").isEqualTo(before);
        assertThat(apply(zip, refused.toAccept()).applied()).isTrue();
        assertThat(tables.all()).isNotEqualTo(before);
        return refused;
    }

    private ImportReport apply(SmallZip zip, List<String> accepted) throws IOException {
        return records.apply(zip.write(folder), "cause.zip", accepted, ImportListener.NONE);
    }

    private static String codes(ImportReport report) {
        return String.join(", ", report.toAccept());
    }

    private static String said(FileLoss loss) {
        return "%s %d of %d".formatted(loss.file().replace(".csv", ""), loss.deactivated(), loss.active());
    }

    /// A delta with these rows of one file; missing cells are empty.
    private static SmallZip delta(String file, String rows) throws IOException {
        String header = schools().text(file + ".csv").lines().findFirst().orElseThrow();
        int columns = header.split(",", -1).length;
        return SmallZip.empty()
                .with("manifest.csv", DistrictZip.manifest("delta", Set.of(file)))
                .with(
                        file + ".csv",
                        header
                                + rows.lines()
                                        .map(row -> "\n" + row + ",".repeat(columns - row.split(",", -1).length))
                                        .collect(Collectors.joining())
                                + "\n");
    }
}
