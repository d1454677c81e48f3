package org.gradeport.school;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.gradeport.security.Teacher;
import org.gradeport.security.TeacherDirectory;
import org.gradeport.testing.PortalTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@PortalTest
class TeacherQueryTest {

    @Autowired
    JdbcClient database;

    @Autowired
    TeacherQuery teacherQuery;

    @BeforeEach
    void a_staff_room() {
        database.sql("""
                insert into org (id, sourced_id, active, changed_at, name, type)
                values (990, 'directory-org', true, now(6), 'North', 'school')
                """).update();
        person(991, "Zoë", "Ångström", "Zo", true, "teacher");
        person(992, "Ada", "Byron", null, true, "teacher");
        person(993, "Old", "Byron", null, false, "teacher");
        person(994, "Young", "Byron", null, true, "student");
        person(995, "100%", "Sure_", null, true, "teacher");
    }

    @AfterEach
    void empty_the_records() {
        database.sql("delete from person_role where org_id = 990").update();
        database.sql("delete from person where id between 991 and 995").update();
        database.sql("delete from org where id = 990").update();
    }

    @Test
    void active_teachers_are_found_by_any_part_of_their_name() {
        assertThat(names("byron")).containsExactly("Ada Byron");
        assertThat(names("da by")).containsExactly("Ada Byron");
        assertThat(names("t992")).containsExactly("Ada Byron");
    }

    @Test
    void a_role_that_has_ended_or_was_deleted_makes_no_teacher() {
        database.sql("update person_role set end_date = '2020-01-01' where person_id = 992")
                .update();
        assertThat(names("byron")).isEmpty();
        database.sql("update person_role set end_date = null, active = false where person_id = 992")
                .update();
        assertThat(names("byron")).isEmpty();
    }

    @Test
    void accents_need_not_be_typed_and_the_preferred_name_is_shown() {
        assertThat(names("angstrom")).containsExactly("Zo Ångström");
        assertThat(names("Zoë")).containsExactly("Zo Ångström");
    }

    @Test
    void a_name_is_found_as_it_is_printed() {
        assertThat(names("Byron, Ada")).containsExactly("Ada Byron");
        assertThat(names("Ada  Byron (t992)")).containsExactly("Ada Byron");
        assertThat(names("Ångström, Zo")).containsExactly("Zo Ångström");
    }

    @Test
    void signs_of_a_pattern_are_only_signs() {
        assertThat(names("0%")).containsExactly("100% Sure_");
        assertThat(names("e_")).containsExactly("100% Sure_");
    }

    @Test
    void a_page_goes_on_where_the_last_one_ended() {
        List<Teacher> all = teacherQuery.search("", 0, 100);
        assertThat(teacherQuery.search("", 1, 1)).containsExactly(all.get(1));
    }

    @Test
    void a_deleted_account_is_shown_by_its_id() {
        assertThat(teacherQuery.find("t993"))
                .hasValueSatisfying(teacher -> assertThat(teacher.name()).isEqualTo("Old Byron"));
        assertThat(teacherQuery.find("nobody")).isEmpty();
        assertThat(teacherQuery.names(List.of("t991", "nobody"))).isEqualTo(Map.of("t991", "Zo Ångström"));
        assertThat(teacherQuery.names(List.of())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "EMAIL, ada@school.example, true",
        "EMAIL, adá@school.example, false",
        "IDENTIFIER, S-992, true",
        "IDENTIFIER, s-992, false",
        "IDENTIFIER, 'S-992 ', false",
        "SOURCED_ID, t992, true",
        "SOURCED_ID, T992, false",
        "SOURCED_ID, t993, false",
        "SOURCED_ID, t994, false"
    })
    void an_active_teacher_is_matched_by_exactly_this_value(TeacherDirectory.Key key, String value, boolean found) {
        database.sql("update person set email = 'Ada@School.example', identifier = 'S-992' where id = 992")
                .update();
        assertThat(teacherQuery.match(key, value))
                .extracting(Teacher::sourcedId)
                .isEqualTo(found ? List.of("t992") : List.of());
        database.sql("update person_role set end_date = '2020-01-01' where person_id = 992")
                .update();
        assertThat(teacherQuery.match(key, value)).as("a role that has ended").isEmpty();
    }

    private List<String> names(String text) {
        return teacherQuery.search(text, 0, 10).stream().map(Teacher::name).toList();
    }

    private void person(int id, String given, String family, @Nullable String preferred, boolean active, String role) {
        database.sql("""
                insert into person (id, sourced_id, active, changed_at, enabled, username, given_name, family_name,
                  preferred_given_name)
                values (:id, concat('t', :id), :active, now(6), true, concat('t', :id), :given, :family, :preferred)
                """)
                .param("id", id)
                .param("active", active)
                .param("given", given)
                .param("family", family)
                .param("preferred", preferred)
                .update();
        database.sql("""
                insert into person_role (sourced_id, active, changed_at, person_id, org_id, role, role_type)
                values (concat('r', :id), true, now(6), :id, 990, :role, 'primary')
                """).param("id", id).param("role", role).update();
    }
}
