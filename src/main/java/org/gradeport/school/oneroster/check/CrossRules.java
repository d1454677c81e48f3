package org.gradeport.school.oneroster.check;

import static org.gradeport.school.oneroster.check.CrossRule.Expectation.about;
import static org.gradeport.school.oneroster.check.CrossRule.Expectation.plain;
import static org.gradeport.school.oneroster.check.CrossRule.error;
import static org.gradeport.school.oneroster.check.CrossRule.warning;

import java.util.List;
import org.gradeport.base.Texts;
import org.gradeport.school.oneroster.check.CrossRule.Expectation;

/// The rules across files. A fault that would assign a record to a wrong school or year is an error; a fault that
/// occurs in real schools, such as extra credit, a grade from before a change of class, or a mistyped date, is a
/// warning.
final class CrossRules {

    static final List<CrossRule> ALL = List.of(
            error(
                    "wrong_kind",
                    "courses",
                    "school_year",
                    plain(() -> Texts.say("oneroster.rule.school-year")),
                    "from import_course s join import_academic_session a on a.sourced_id = s.school_year where a.type <> 'schoolYear'"),
            error(
                    "wrong_kind",
                    "classes",
                    "school",
                    plain(() -> Texts.say("oneroster.rule.school")),
                    "from import_class s join import_org o on o.sourced_id = s.school where o.type <> 'school'"),
            error(
                    "wrong_kind",
                    "enrollments",
                    "school",
                    plain(() -> Texts.say("oneroster.rule.school")),
                    "from import_enrollment s join import_org o on o.sourced_id = s.school where o.type <> 'school'"),
            error(
                    "wrong_kind",
                    "lineItems",
                    "session",
                    plain(() -> Texts.say("oneroster.rule.term")),
                    "from import_line_item s join import_academic_session a on a.sourced_id = s.session where a.type = 'schoolYear'"),
            error("circle", "orgs", "parent", plain(() -> Texts.say("oneroster.rule.parent")), circle("import_org")),
            error(
                    "circle",
                    "academicSessions",
                    "parent",
                    plain(() -> Texts.say("oneroster.rule.parent")),
                    circle("import_academic_session")),
            warning(
                    "score_out_of_range",
                    "results",
                    "score",
                    new Expectation(
                            List.of("coalesce(l.score_min, '')", "coalesce(l.score_max, '')"), CrossRules::range),
                    """
                    from import_result s straight_join import_line_item l on l.sourced_id = s.line_item
                    where (s.score < l.score_min or s.score > l.score_max)"""),
            warning(
                    "not_enrolled",
                    "results",
                    "student",
                    about("l.class", name -> Texts.say("oneroster.rule.enrolled", name)),
                    """
                    from import_result s straight_join import_line_item l on l.sourced_id = s.line_item
                    left join import_enrollment e force index (import_enrollment_person)
                      on e.person = s.student and e.class = l.class and e.role = 'student'
                    where s.student is not null and e.row_no is null"""),
            warning(
                    "other_class",
                    "results",
                    "class",
                    about("l.class", name -> Texts.say("oneroster.rule.same-class", name)),
                    """
                    from import_result s straight_join import_line_item l on l.sourced_id = s.line_item
                    where s.class <> l.class"""),
            warning(
                    "several_primary_roles",
                    "roles",
                    "role_type",
                    plain(() -> Texts.say("oneroster.rule.one-primary-role")),
                    """
                    from import_person_role s where s.role_type = 'primary' and s.active and exists (
                      select 1 from import_person_role e force index (import_person_role_person)
                      where e.person = s.person and e.org = s.org and e.role_type = 'primary' and e.active
                        and e.row_no < s.row_no)"""),
            warning(
                    "other_primary_org",
                    "roles",
                    "org",
                    about("p.primary_org", org -> Texts.say("oneroster.rule.primary-org", org)),
                    """
                    from import_person_role s
                    straight_join import_person p force index (import_person_sourced_id) on p.sourced_id = s.person
                    where s.active and p.active and p.primary_org <> s.org and not exists (
                      select 1 from import_person_role r force index (import_person_role_person)
                      where r.person = s.person and r.org = p.primary_org and r.active)"""),
            warning(
                    "reversed_range",
                    "lineItems",
                    "score_max",
                    about("s.score_min", least -> Texts.say("oneroster.rule.at-least", least)),
                    "from import_line_item s where s.score_max < s.score_min"),
            reversedDates("academicSessions", "academic_session", "start_date", "end_date"),
            reversedDates("lineItems", "line_item", "assign_date", "due_date"),
            reversedDates("enrollments", "enrollment", "begin_date", "end_date"),
            reversedDates("roles", "person_role", "begin_date", "end_date"));

    private CrossRules() {}

    private static CrossRule reversedDates(String file, String table, String first, String last) {
        return warning(
                "reversed_range",
                file,
                last,
                about("s." + first, day -> Texts.say("oneroster.rule.not-before", day)),
                "from import_%s s where s.%s < s.%s".formatted(table, last, first));
    }

    private static String range(List<String> limits) {
        return Texts.say("oneroster.rule.range", limit(limits.getFirst()), limit(limits.getLast()));
    }

    private static String limit(String score) {
        return score.isEmpty() ? Texts.say("oneroster.rule.no-limit") : score;
    }

    /// Rows that are their own ancestors; no school's tree is deeper than thirty.
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
