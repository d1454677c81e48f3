package org.gradeport.school.oneroster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import org.gradeport.school.FileLoss;
import org.gradeport.school.Finding;
import org.gradeport.school.ImportReport;
import org.gradeport.school.SchoolLoss;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A package takes something from a school while its records stay active.
class UnnoticedLossesTest extends ImportFixture {

    private static final String CLASS_OF_B = "KA,@,Algebra A,09,C,ALG-A,scheduled,R1,B,T,,,1";
    private static final String BIRTHS = "sourcedId,status,dateLastModified,birthDate,sex,americanIndianOrAlaskaNative,"
            + "asian,blackOrAfricanAmerican,nativeHawaiianOrOtherPacificIslander,white,demographicRaceTwoOrMoreRaces,"
            + "hispanicOrLatinoEthnicity,countryOfBirthCode,stateOfBirthAbbreviation,cityOfBirth,publicSchoolResidenceStatus";

    /// Two schools with a class each; school A has a second class, which is empty.
    @BeforeEach
    void startFromTwoSchools() throws IOException {
        SmallZip zip = SmallZip.of("two-schools.txt");
        zip.with("classes.csv", zip.text("classes.csv") + "KC,,,Algebra C,09,C,ALG-C,scheduled,R3,A,T,,,3\n");
        ImportReport loaded = apply(zip);
        assertThat(loaded.applied()).as("%s", loaded.findings()).isTrue();
    }

    @Test
    void a_class_that_moves_to_another_school_takes_its_line_items_and_results_along() throws IOException {
        apply(delta("users", header("users"), each(30, "M%d,@,true,m%1$d,,Given,Family,,,,,,,09,,,,,,A,")));
        apply(delta("roles", header("roles"), each(30, "RM%d,@,M%1$d,primary,student,,,A,")));
        apply(delta("enrollments", header("enrollments"), each(30, "EM%d,@,KA,A,M%1$d,student,,,")));
        apply(delta("results", header("results"), each(30, "XM%d,@,LA,M%1$d,fully graded,9,2026-09-12,,,KA,,,,")));
        ImportReport report = apply(delta("classes", header("classes"), CLASS_OF_B));
        assertThat(report.applied()).isFalse();
        assertThat(report.toAccept()).containsExactly("many_missing");
        assertThat(report.losses())
                .containsExactlyInAnyOrder(
                        new SchoolLoss("A", "Alder School", "classes.csv", 2, 1),
                        new SchoolLoss("A", "Alder School", "lineItems.csv", 1, 1),
                        new SchoolLoss("A", "Alder School", "results.csv", 34, 34));
        assertThat(report.fileLosses()).isEmpty();
        assertThat(report.findings())
                .extracting(Finding::file, Finding::message)
                .containsExactly(tuple(
                        "results.csv", "The school \"Alder School\" (A) loses 34 of 34 active records of this file."));
        assertThat(apply(delta("classes", header("classes"), CLASS_OF_B), "many_missing")
                        .applied())
                .isTrue();
    }

    @Test
    void so_does_a_line_item_that_moves_to_a_class_of_another_school() throws IOException {
        ImportReport report =
                check(delta("lineItems", header("lineItems"), "LA,@,Test 1,,2026-09-01,2026-09-10,KB,G,T,0,20,B"));
        assertThat(report.losses())
                .containsExactlyInAnyOrder(
                        new SchoolLoss("A", "Alder School", "lineItems.csv", 1, 1),
                        new SchoolLoss("A", "Alder School", "results.csv", 4, 4));
    }

    @Test
    void a_school_that_becomes_a_district_is_missing_unless_nothing_is_in_it() throws IOException {
        String orgs = header("orgs");
        ImportReport report = apply(delta("orgs", orgs, "B,@,Birch School,district,200,D1"));
        assertThat(report.applied()).isFalse();
        assertThat(report.findings())
                .extracting(Finding::message)
                .containsExactly(
                        "The school \"Birch School\" (B) loses all its active records of these files: orgs.csv (1).");
        assertThat(report.fileLosses()).isEmpty();
        assertThat(apply(delta("orgs", orgs, "E,@,Elder School,school,300,D1")).applied())
                .isTrue();
        assertThat(apply(delta("orgs", orgs, "E,@,Elder School,district,300,D1"))
                        .toAccept())
                .isEmpty();
    }

    @Test
    void a_school_that_keeps_only_the_enrollments_of_its_teachers_is_missing() throws IOException {
        String[] rows = {
            "ES1,tobedeleted," + STAMP,
            "ES3,tobedeleted," + STAMP,
            "ES5,tobedeleted," + STAMP,
            "ES7,tobedeleted," + STAMP
        };
        ImportReport report = apply(delta("enrollments", header("enrollments"), rows));
        assertThat(report.applied()).isFalse();
        assertThat(report.findings())
                .extracting(Finding::message)
                .containsExactly("The school \"Birch School\" (B) loses all its active records of these files:"
                        + " enrollments of students (4).");
        assertThat(apply(delta("enrollments", header("enrollments"), rows[0], rows[1], rows[2]))
                        .applied())
                .isTrue();
    }

    @Test
    void a_short_file_of_demographics_asks_before_it_clears_those_of_all_others() throws IOException {
        apply(delta("demographics", BIRTHS, each(8, "S%d,@,2012-01-02,female")));
        SmallZip one = SmallZip.of("two-schools.txt")
                .change("manifest.csv", "file.demographics,absent", "file.demographics,bulk")
                .with("demographics.csv", BIRTHS + "\nS0,,,2012-01-02,female" + ",".repeat(11) + "\n");
        one.with("classes.csv", one.text("classes.csv") + "KC,,,Algebra C,09,C,ALG-C,scheduled,R3,A,T,,,3\n");
        ImportReport report = apply(one);
        assertThat(report.applied()).isFalse();
        assertThat(report.findings())
                .extracting(Finding::file, Finding::message)
                .containsExactly(
                        tuple("demographics.csv", "7 of 8 active people lose their day of birth or their sex."));
        assertThat(report.losses())
                .containsExactlyInAnyOrder(
                        new SchoolLoss("B", "Birch School", "demographics.csv", 4, 4),
                        new SchoolLoss("A", "Alder School", "demographics.csv", 4, 3));
        assertThat(apply(one, "many_missing").applied()).isTrue();
    }

    @Test
    void so_does_a_delta_that_blanks_the_values_of_many_people() throws IOException {
        apply(delta("users", header("users"), each(30, "M%d,@,true,m%1$d,,Given,Family,,,,,,,09,,,,,,A,")));
        apply(delta("roles", header("roles"), each(30, "RM%d,@,M%1$d,primary,student,,,A,")));
        apply(delta("demographics", BIRTHS, each(30, "M%d,@,2012-01-02,female")));
        assertThat(check(delta("demographics", BIRTHS, each(30, "M%d,@,2012-01-03,female")))
                        .fileLosses())
                .isEmpty();
        ImportReport report = apply(delta("demographics", BIRTHS, each(30, "M%d,@,,female")));
        assertThat(report.toAccept()).containsExactly("many_missing");
        assertThat(report.fileLosses()).containsExactly(new FileLoss("demographics.csv", 30, 30));
    }

    @Test
    void results_that_lose_their_scores_are_lost() throws IOException {
        ImportReport report = check(delta(
                "results",
                header("results"),
                "XS0,@,LA,S0,exempt,,2026-09-12,,,KA,,,,",
                "XS2,@,LA,S2,exempt,,2026-09-12,,A,KA,,,,",
                "XS4,@,LA,S4,not submitted,,2026-09-12,none,,KA,,,,"));
        assertThat(report.fileLosses()).containsExactly(new FileLoss("results.csv", 8, 2));
        assertThat(report.losses()).containsExactly(new SchoolLoss("A", "Alder School", "results.csv", 4, 2));
    }

    @Test
    void enrollments_and_results_that_get_another_person_are_lost_to_the_first() throws IOException {
        apply(delta("users", header("users"), each(30, "M%d,@,true,m%1$d,,Given,Family,,,,,,,09,,,,,,A,")));
        apply(delta("roles", header("roles"), each(30, "RM%d,@,M%1$d,primary,student,,,A,")));
        apply(delta("enrollments", header("enrollments"), each(30, "EM%d,@,KA,A,M%1$d,student,,,")));
        apply(delta("results", header("results"), each(30, "XM%d,@,LA,M%1$d,fully graded,9,2026-09-12,,,KA,,,,")));
        ImportReport report =
                apply(delta("results", header("results"), each(30, "XM%d,@,LA,M0,fully graded,9,2026-09-12,,,KA,,,,")));
        assertThat(report.toAccept()).containsExactly("many_missing");
        assertThat(report.fileLosses()).containsExactly(new FileLoss("results.csv", 38, 29));
        report = apply(delta("enrollments", header("enrollments"), each(30, "EM%d,@,KA,A,M0,student,,,")));
        assertThat(report.toAccept()).containsExactly("many_missing");
        assertThat(report.fileLosses()).contains(new FileLoss("enrollments.csv", 40, 29));
    }

    @Test
    void a_school_whose_teachers_are_all_gone_is_missing() throws IOException {
        ImportReport report = apply(delta("roles", header("roles"), "RT1,tobedeleted," + STAMP));
        assertThat(report.findings())
                .extracting(Finding::message)
                .contains("The school \"Birch School\" (B) loses all its active records of these files: teachers (1).");
    }
}
