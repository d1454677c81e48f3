package org.gradeport.school.oneroster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.gradeport.school.ImportListener;
import org.gradeport.school.RecordsImport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Anna's primary organisation was the school `s1`.
class StudentSchoolTest extends ImportFixture {

    @BeforeEach
    void startFromTheSmallSchool() throws IOException {
        assertThat(schoolAfter(twoSchools())).isEqualTo("s1");
    }

    @Test
    void it_is_that_of_the_role() throws IOException {
        assertThat(schoolAfter(
                        twoSchools().change("roles.csv", "anna,primary,student,,,s1", "anna,primary,student,,,s2")))
                .isEqualTo("s2");
    }

    @Test
    void of_several_it_is_the_primary_organisation() throws IOException {
        SmallZip both = twoSchools().change("roles.csv", "r1,,,anna", "r0,,,anna,primary,student,,,s2,\nr1,,,anna");
        assertThat(schoolAfter(both)).isEqualTo("s1");
        assertThat(schoolAfter(both.change("users.csv", ",,,,,,s1", ",,,,,,s2")))
                .isEqualTo("s2");
    }

    @Test
    void an_older_primary_organisation_does_not_outlive_a_package_that_has_none() throws IOException {
        SmallZip version11 = Version11Zip.of(twoSchools());
        assertThat(schoolAfter(version11.change("users.csv", "anna,,,true,s1", "anna,,,true,s2")))
                .isEqualTo("s2");
        assertThat(database.sql("select count(primary_org_id) from person")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void a_student_who_left_keeps_the_last_one() throws IOException {
        assertThat(schoolAfter(twoSchools().change("roles.csv", "r1,,,anna,primary,student,,,s1,\n", "")))
                .isEqualTo("s1");
    }

    private static SmallZip twoSchools() throws IOException {
        return SmallZip.school().change("orgs.csv", "s1,", "s2,,,South School,school,S-2,d1\ns1,");
    }

    private String schoolAfter(SmallZip zip) throws IOException {
        assertThat(records.apply(zip.write(folder), "small.zip", RecordsImport.ACCEPTED_BY_NAME, ImportListener.NONE)
                        .applied())
                .isTrue();
        return database.sql(
                        "select o.sourced_id from person p join org o on o.id = p.student_school_id where p.sourced_id = 'anna'")
                .query(String.class)
                .single();
    }
}
