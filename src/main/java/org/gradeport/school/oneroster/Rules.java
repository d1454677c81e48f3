package org.gradeport.school.oneroster;

import static org.gradeport.school.oneroster.Rule.error;
import static org.gradeport.school.oneroster.Rule.warning;

import java.util.List;

/// The rules across files. What would put a record under the wrong school or year is an error; what real schools do,
/// such
/// as extra credit, a grade from before a change of class, or a date typed wrongly, is a warning.
final class Rules {

    static final List<Rule> ALL = List.of(
            error(
                    "wrong_kind",
                    "courses",
                    "school_year",
                    "'a session of type schoolYear'",
                    "from import_course s join import_academic_session a on a.sourced_id = s.school_year where a.type <> 'schoolYear'"),
            error(
                    "wrong_kind",
                    "classes",
                    "school",
                    "'an organisation of type school'",
                    "from import_class s join import_org o on o.sourced_id = s.school where o.type <> 'school'"),
            error(
                    "wrong_kind",
                    "enrollments",
                    "school",
                    "'an organisation of type school'",
                    "from import_enrollment s join import_org o on o.sourced_id = s.school where o.type <> 'school'"),
            error(
                    "wrong_kind",
                    "lineItems",
                    "session",
                    "'a term, semester or grading period'",
                    "from import_line_item s join import_academic_session a on a.sourced_id = s.session where a.type = 'schoolYear'"),
            error("circle", "orgs", "parent", "'a parent that is not below it'", circle("import_org")),
            error(
                    "circle",
                    "academicSessions",
                    "parent",
                    "'a parent that is not below it'",
                    circle("import_academic_session")),
            warning(
                    "score_out_of_range",
                    "results",
                    "score",
                    "concat('a score from ', coalesce(l.score_min, 'any'), ' to ', coalesce(l.score_max, 'any'))",
                    """
                    from import_result s straight_join import_line_item l on l.sourced_id = s.line_item
                    where (s.score < l.score_min or s.score > l.score_max)"""),
            warning("not_enrolled", "results", "student", "concat('a student enrolled in class ', l.class)", """
                    from import_result s straight_join import_line_item l on l.sourced_id = s.line_item
                    left join import_enrollment e force index (import_enrollment_person)
                      on e.person = s.student and e.class = l.class and e.role = 'student'
                    where s.student is not null and e.row_no is null"""),
            warning("other_class", "results", "class", "concat('its line item''s class ', l.class)", """
                    from import_result s straight_join import_line_item l on l.sourced_id = s.line_item
                    where s.class <> l.class"""),
            warning(
                    "several_primary_roles",
                    "roles",
                    "role_type",
                    "'one primary role of a user in an organisation'",
                    """
                    from (select person, org, min(row_no) as first_row from import_person_role
                      where role_type = 'primary' and active group by person, org having count(*) > 1) d
                    straight_join import_person_role s on s.person = d.person and s.org = d.org
                    where s.role_type = 'primary' and s.active and s.row_no > d.first_row"""),
            warning(
                    "reversed_range",
                    "lineItems",
                    "score_max",
                    "concat('at least ', s.score_min)",
                    "from import_line_item s where s.score_max < s.score_min"),
            reversedDates("academicSessions", "academic_session", "start_date", "end_date"),
            reversedDates("lineItems", "line_item", "assign_date", "due_date"),
            reversedDates("enrollments", "enrollment", "begin_date", "end_date"),
            reversedDates("roles", "person_role", "begin_date", "end_date"));

    private Rules() {}

    private static Rule reversedDates(String file, String table, String first, String last) {
        return warning(
                "reversed_range",
                file,
                last,
                "concat('a day not before ', s.%s)".formatted(first),
                "from import_%s s where s.%s < s.%s".formatted(table, last, first));
    }

    /// Rows from which going up leads back to themselves; nobody's tree is deeper than thirty.
    private static String circle(String table) {
        return """
                from %1$s s where s.sourced_id in (
                  with recursive up as (
                    select sourced_id, parent, 1 as steps from %1$s where parent is not null
                    union all
                    select up.sourced_id, p.parent, up.steps + 1 from up join %1$s p on p.sourced_id = up.parent
                    where up.steps < 30 and up.parent <> up.sourced_id and p.parent is not null)
                  select sourced_id from up where parent = sourced_id)""".formatted(table);
    }
}
