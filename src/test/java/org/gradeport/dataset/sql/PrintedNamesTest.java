package org.gradeport.dataset.sql;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.util.stream.Stream;
import org.gradeport.dataset.Choice;
import org.gradeport.dataset.Dataset;
import org.gradeport.dataset.Scope.Everything;
import org.gradeport.dataset.read.RecordsReader;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/// One student has the name `Černá, Đurđica` and the number 0008.
class PrintedNamesTest {

    private static final HikariDataSource POOL = SmallSchool.school();

    private final RecordsReader reader = SmallSchool.records(POOL);
    private final Dataset grades = new GradesDataset(reader);

    PrintedNamesTest() {
        JdbcClient.create(POOL)
                .sql("update person set family_name = 'Černá', given_name = 'Đurđica' where sourced_id = 'P2'")
                .update();
    }

    @AfterAll
    static void close() {
        POOL.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Černá, Đurđica",
                "Černá, Đurđica (0008)",
                "Đurđica Černá",
                "Đurđica  Černá",
                "Đurđica\u00A0Černá",
                "cerna durdica",
                "Černá,Đurđica",
                "C\u030Cerna\u0301",
                "Černá 0008",
                "0008 cerna"
            })
    void a_name_is_found_as_it_is_printed(String typed) {
        Stream.of(new StudentsDataset(reader), new EnrollmentsDataset(reader), grades)
                .forEach(dataset -> assertThat(DatasetRows.of(dataset)
                                .where("text", typed)
                                .columns(person(dataset))
                                .values())
                        .as(dataset.name())
                        .containsExactly("P2"));
        assertThat(grades.choices("student", typed, new Everything(), 9))
                .containsExactly(new Choice("P2", "Černá, Đurđica (0008)"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Mathématics 100% (0100)", "0100, Mathematics", "mathematics  100%", "100%; (0100)"})
    void a_course_is_found_as_it_is_printed(String typed) {
        Dataset courses = new CoursesDataset(reader);
        assertThat(DatasetRows.of(courses)
                        .where("text", typed)
                        .columns("course_id")
                        .values())
                .containsExactly("MATH");
        assertThat(courses.choices("course", typed, new Everything(), 9))
                .containsExactly(new Choice("MATH", "Mathematics 100% (0100)"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Mathematics, group 1 (M/1)", "M/1 mathematics", "Group 1  Máthematics"})
    void a_class_is_found_as_it_is_printed(String typed) {
        assertThat(grades.choices("class", typed, new Everything(), 9))
                .containsExactly(new Choice("M1", "Mathematics, group 1 (M/1)"));
    }

    @Test
    void each_word_is_found_in_any_of_the_searched_columns() {
        assertThat(DatasetRows.of(grades)
                        .where("text", "right nowak 100%")
                        .columns("result_id")
                        .values())
                .containsExactly("G4");
        assertThat(DatasetRows.of(grades).where("text", "right cerna").count()).isZero();
        assertThat(DatasetRows.of(grades).where("text", ", ;").count()).isZero();
    }

    private static String person(Dataset dataset) {
        return dataset.name().equals("enrollments") ? "person_id" : "student_id";
    }
}
