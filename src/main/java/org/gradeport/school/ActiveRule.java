package org.gradeport.school;

import java.sql.Timestamp;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/// The one rule of which records are active: a row that is active itself, while all that it belongs to is active too.
/// The column `detached` holds the second half, since a query could not look it up for each of a million results.
///
/// A course belongs to its organisation; a class to its course, its school and one of its terms; a role to its person
/// and organisation; an enrollment to its class and to its person's role as a student or teacher; a line item to its
/// class and term; a result to its line item and to its student's enrollment in the class.
///
/// Indexes are named, since the statistics of tables that were empty before an import mislead the optimizer.
public final class ActiveRule {

    private static final Rule COURSES =
            attached("course", "straight_join org o force index (primary) on o.id = t.org_id", "o.active");

    private static final Rule CLASSES = attached(
            "class",
            "straight_join course co force index (primary) on co.id = t.course_id straight_join org o force index (primary) on o.id = t.school_id",
            """
                    %s and o.active
                    and (not exists (select 1 from class_term ct force index (primary) where ct.class_id = t.id)
                      or exists (select 1 from class_term ct force index (primary)
                        straight_join academic_session a force index (primary) on a.id = ct.session_id
                        where ct.class_id = t.id and a.active))""".formatted(RecordSql.active("co")));

    private static final Rule ROLES = attached(
            "person_role",
            "straight_join person p force index (primary) on p.id = t.person_id straight_join org o force index (primary) on o.id = t.org_id",
            "p.active and o.active");

    private static final Rule ENROLLMENTS =
            attached("enrollment", "straight_join class c force index (primary) on c.id = t.class_id", """
                    %s and exists (select 1 from person_role r force index (person_role_person_role)
                      where r.person_id = t.person_id and (r.role = t.role or t.role not in ('student', 'teacher'))
                      and %s)""".formatted(
                            RecordSql.active("c"), RecordSql.active("r")));

    private static final Rule LINE_ITEMS = attached(
            "line_item",
            "straight_join class c force index (primary) on c.id = t.class_id straight_join academic_session a force index (primary) on a.id = t.session_id",
            RecordSql.active("c") + " and a.active");

    /// A left join takes half the time of `exists`.
    private static final Rule RESULTS =
            attached("result", """
                    straight_join line_item i force index (primary) on i.id = t.line_item_id
                    left join enrollment e force index (enrollment_class_role) on e.class_id = i.class_id
                      and e.role = 'student' and e.person_id = t.student_id and %s""".formatted(RecordSql.active("e")), RecordSql.active("i") + " and e.id is not null");

    /// A student with several schools has the primary organisation if it is among them.
    private static final String SCHOOL = """
            (select r.org_id from person_role r force index (person_role_person_role)
              where r.person_id = t.id and r.role = 'student'
              order by %s desc, r.active desc, r.org_id <=> t.primary_org_id desc, r.role_type, r.id
              limit 1)""".formatted(RecordSql.active("r"));

    private static final Rule SCHOOLS = new Rule(
            "person", "", "t.student_school_id = " + SCHOOL, "not (t.student_school_id <=> %s)".formatted(SCHOOL));

    private static final List<Rule> ALL = List.of(COURSES, CLASSES, ROLES, ENROLLMENTS, LINE_ITEMS, RESULTS, SCHOOLS);

    private ActiveRule() {}

    /// Applies the rule to all records after any of them changed; a row whose state changes is changed at this moment.
    public static void apply(JdbcTemplate database, Timestamp now) {
        ALL.forEach(rule -> database.update(rule.all().sql(), now));
    }

    /// Applies the rule after an import, and keeps the rows of earlier imports that it changes. The search for them is
    /// made once; the change reads only what is kept and what is added.
    public static void apply(JdbcTemplate database, Timestamp now, ReplacedRows replaced) {
        for (Rule rule : ALL) {
            long last = replaced.last(rule.table());
            if (last > 0) {
                replaced.keep(database, rule.all());
                database.update(rule.ofKept(), now, replaced.run());
            }
            database.update(rule.ofAdded(), now, last);
        }
    }

    /// @param attached true if all that the row `t` belongs to is active
    private static Rule attached(String table, String joins, String attached) {
        return new Rule(
                table, joins, "t.detached = not (%s)".formatted(attached), "t.detached = (%s)".formatted(attached));
    }

    /// What a row `t` must have, with the other tables that say so.
    ///
    /// @param wrong true if the row does not have it
    private record Rule(String table, String joins, String set, String wrong) {

        RowChange all() {
            return update("%s t".formatted(table), wrong);
        }

        String ofKept() {
            return update(
                            "replaced_%1$s k straight_join %1$s t force index (primary) on t.id = k.id"
                                    .formatted(table),
                            "k.run = ? and " + wrong)
                    .sql();
        }

        String ofAdded() {
            return update("%s t force index (primary)".formatted(table), "t.id > ? and " + wrong)
                    .sql();
        }

        private RowChange update(String rows, String where) {
            return RowChange.update(table, rows + " " + joins, "t.changed_at = ?, " + set, where);
        }
    }
}
