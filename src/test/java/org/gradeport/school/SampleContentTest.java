package org.gradeport.school;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.gradeport.testing.PortalTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

@PortalTest
@TestPropertySource(properties = "gradeport.sample-school=always")
class SampleContentTest {

    @Autowired
    SampleSchoolStart start;

    @Autowired
    JdbcClient database;

    @BeforeEach
    void load() throws IOException {
        database.sql("delete from import_run where removed_at is not null").update();
        start.loadIfWanted();
    }

    @Test
    void its_teacher_teaches_several_classes() {
        List<@Nullable String> classes = database.sql("""
                        select c.code from enrollment e join person p on p.id = e.person_id
                        join class c on c.id = e.class_id
                        where p.sourced_id = :teacher and e.role = 'teacher' order by c.code
                        """)
                .param("teacher", SampleSchool.TEACHER)
                .query(String.class)
                .list();
        assertThat(classes).containsExactly("HIS-9A", "HIS-9B", "HIS-9C", "HIS-9D", "HIS-9E", "HIS-9F");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            person | family_name | \\p{Greek}      | 40
            person | family_name | \\p{Cyrillic}   | 40
            person | family_name | \\p{Han}        | 40
            person | family_name | \\p{Arabic}     | 40
            person | family_name | [ńśąźżłęŁŚŻŹ]   | 40
            person | given_name  | [İıŞşĞğçÇ]      | 40
            person | family_name | [Ạ-ỹĐ]          | 40
            person | family_name | ['’-]           | 20
            result | comment     | ^[=]            | 100
            result | comment     | ^[-]            | 100
            result | comment     | ^[+]            | 30
            result | comment     | ^@              | 30
            result | comment     | "               | 100
            result | comment     | \\n             | 100
            """, quoteCharacter = '`')
    void names_and_comments_contain_difficult_characters(String table, String column, String pattern, long atLeast) {
        assertThat(database.sql("select count(*) from %s where %s collate utf8mb4_bin regexp :pattern"
                                .formatted(table, column))
                        .param("pattern", pattern)
                        .query(Long.class)
                        .single())
                .isGreaterThan(atLeast);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            result r join line_item l on l.id = r.line_item_id | r.score not between l.score_min and l.score_max
            line_item l join academic_session s on s.id = l.session_id | l.due_date not between s.start_date and s.end_date
            line_item l join academic_session s on s.id = l.session_id | s.type = 'schoolYear'
            line_item l | l.assign_date > l.due_date
            enrollment e | e.begin_date is not null or e.end_date is not null
            result r join line_item l on l.id = r.line_item_id | r.score_date < l.due_date
            result r join line_item l on l.id = r.line_item_id left join enrollment e on e.class_id = l.class_id and e.person_id = r.student_id and e.role = 'student' | e.id is null
            """, quoteCharacter = '`')
    void it_keeps_the_rules_across_files(String tables, String violation) {
        assertThat(database.sql("select count(*) from %s where %s".formatted(tables, violation))
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void marks_are_spread_as_real_ones_are() {
        assertThat(ofShares("avg")).isBetween(0.65, 0.75);
        assertThat(ofShares("stddev")).isBetween(0.10, 0.20);
    }

    private double ofShares(String function) {
        return database.sql("select %s(r.score / l.score_max) from result r join line_item l on l.id = r.line_item_id"
                        .formatted(function))
                .query(Double.class)
                .single();
    }
}
