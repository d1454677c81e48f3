package org.gradeport.school.oneroster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.gradeport.school.Finding;
import org.gradeport.school.ImportListener;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// What the standard allows and a registrar wants to know.
class OddRecordsTest extends ImportFixture {

    @Autowired
    Clock clock;

    @Test
    void names_of_blanks_only_are_told() throws IOException {
        assertThat(messages(SmallZip.school().change("users.csv", "Άννα", " \u00A0\u3000")))
                .containsExactly("Expected a name, found \" \u00A0\u3000\", which holds only blanks.");
    }

    @Test
    void births_in_the_future_or_before_1900_are_told() throws IOException {
        LocalDate today = LocalDate.now(clock);
        assertThat(messages(born("1899-12-31", today.plusDays(1).toString())))
                .containsExactly("Expected a day of birth from 1900-01-01 to %s, found 1899-12-31.".formatted(today));
        assertThat(messages(born("1900-01-01", today.toString()))).isEmpty();
    }

    private static SmallZip born(String anna, String luka) throws IOException {
        return SmallZip.school()
                .change("manifest.csv", "file.demographics,absent", "file.demographics,bulk")
                .with("demographics.csv", """
                        sourcedId,status,dateLastModified,birthDate,sex,americanIndianOrAlaskaNative,asian,blackOrAfricanAmerican,nativeHawaiianOrOtherPacificIslander,white,demographicRaceTwoOrMoreRaces,hispanicOrLatinoEthnicity,countryOfBirthCode,stateOfBirthAbbreviation,cityOfBirth,publicSchoolResidenceStatus
                        anna,,,%s,,,,,,,,,,,,
                        luka,,,%s,,,,,,,,,,,,
                        """.formatted(anna, luka));
    }

    @Test
    void a_number_of_a_student_and_of_a_teacher_may_be_equal() throws IOException {
        assertThat(messages(SmallZip.school().change("users.csv", ",T1,", ",0001,")))
                .isEmpty();
        assertThat(messages(SmallZip.school().change("users.csv", ",0002,", ",0001,")))
                .containsExactly("Expected each student number once, found \"0001\" in row 2 and row 3.");
    }

    @Test
    void a_delta_is_compared_with_the_stored_records() throws IOException {
        records.apply(SmallZip.school().write(folder), "school.zip", List.of(), ImportListener.NONE);
        SmallZip school = SmallZip.school();
        String enrollments = school.text("enrollments.csv").lines().findFirst().orElseThrow();
        SmallZip delta = SmallZip.empty()
                .with(
                        "manifest.csv",
                        school.text("manifest.csv")
                                .replace(",bulk", ",absent")
                                .replace("file.users,absent", "file.users,delta")
                                .replace("file.enrollments,absent", "file.enrollments,delta"))
                .with(
                        "users.csv",
                        school.text("users.csv").lines().findFirst().orElseThrow() + "\nnew,active," + STAMP
                                + ",true,tina,,New,One,,0001,,,,,10,,,,,,s1,\n")
                .with(
                        "enrollments.csv",
                        enrollments
                                + "\ne8,active," + STAMP + ",m7,s1,anna,student,,,\n"
                                + "e3,active," + STAMP + ",m7,s1,tina,teacher,true,,\n");
        assertThat(messages(delta))
                .containsExactlyInAnyOrder(
                        "Expected each student number once, found \"0001\" in the stored record \"anna\" and row 2.",
                        "Expected each user name once, found \"tina\" in the stored record \"tina\" and row 2.",
                        "Expected a student once at a time in class m7, found \"anna\" in the stored record \"e1\" and"
                                + " row 2.");
    }

    @Test
    void a_delta_of_users_only_is_compared_with_the_stored_roles() throws IOException {
        records.apply(SmallZip.school().write(folder), "school.zip", List.of(), ImportListener.NONE);
        assertThat(messages(users("d1")))
                .containsExactly("Expected a primary organisation in which the user has a role, found \"d1\".");
        assertThat(messages(users("s1"))).isEmpty();
        assertThat(messages(users(""))).isEmpty();
    }

    private static SmallZip users(String primaryOrg) throws IOException {
        return SmallZip.empty()
                .with("manifest.csv", DistrictZip.manifest("delta", Set.of("users")))
                .with(
                        "users.csv",
                        SmallZip.school().text("users.csv").lines().findFirst().orElseThrow() + "\nanna,active," + STAMP
                                + ",true,anna,,Anna,Lund,,0001,,,,,10,,,,,," + primaryOrg + ",\n");
    }

    @Test
    void a_student_may_leave_a_class_and_come_back() throws IOException {
        assertThat(messages(twice("2025-09-01,2025-10-01", "2025-10-02,"))).isEmpty();
        assertThat(messages(twice("2025-09-01,2025-10-02", "2025-10-02,")))
                .containsExactly("Expected a student once at a time in class m7, found \"anna\" in row 2 and row 5.");
    }

    private static SmallZip twice(String first, String second) throws IOException {
        SmallZip school = SmallZip.school().change("enrollments.csv", "anna,student,,,", "anna,student,," + first);
        return school.with(
                "enrollments.csv", school.text("enrollments.csv") + "e4,,,m7,s1,anna,student,," + second + "\n");
    }

    private List<String> messages(SmallZip zip) throws IOException {
        return records.check(zip.write(folder), "odd.zip", ImportListener.NONE).findings().stream()
                .map(Finding::message)
                .toList();
    }
}
