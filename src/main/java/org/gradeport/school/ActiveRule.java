package org.gradeport.school;

import java.sql.Timestamp;
import java.util.stream.Stream;
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

    private static final String COURSES =
            changed("course t straight_join org o force index (primary) on o.id = t.org_id", "o.active");

    private static final String CLASSES = changed(
            "class t straight_join course co force index (primary) on co.id = t.course_id straight_join org o force index (primary) on o.id = t.school_id",
            """
                    %s and o.active
                    and (not exists (select 1 from class_term ct force index (primary) where ct.class_id = t.id)
                      or exists (select 1 from class_term ct force index (primary)
                        straight_join academic_session a force index (primary) on a.id = ct.session_id
                        where ct.class_id = t.id and a.active))""".formatted(RecordSql.active("co")));

    private static final String ROLES = changed(
            "person_role t straight_join person p force index (primary) on p.id = t.person_id straight_join org o force index (primary) on o.id = t.org_id",
            "p.active and o.active");

    private static final String ENROLLMENTS =
            changed("enrollment t straight_join class c force index (primary) on c.id = t.class_id", """
                    %s and exists (select 1 from person_role r force index (person_role_person_role)
                      where r.person_id = t.person_id and (r.role = t.role or t.role not in ('student', 'teacher'))
                      and %s)""".formatted(
                            RecordSql.active("c"), RecordSql.active("r")));

    private static final String LINE_ITEMS = changed(
            "line_item t straight_join class c force index (primary) on c.id = t.class_id straight_join academic_session a force index (primary) on a.id = t.session_id",
            RecordSql.active("c") + " and a.active");

    /// A left join takes half the time of `exists`.
    private static final String RESULTS =
            changed("""
                    result t straight_join line_item i force index (primary) on i.id = t.line_item_id
                    left join enrollment e force index (enrollment_class_role) on e.class_id = i.class_id
                      and e.role = 'student' and e.person_id = t.student_id and %s""".formatted(RecordSql.active("e")), RecordSql.active("i") + " and e.id is not null");

    /// A student with several schools has the primary organisation if it is among them.
    private static final String SCHOOL = """
            (select r.org_id from person_role r force index (person_role_person_role)
              where r.person_id = t.id and r.role = 'student'
              order by %s desc, r.active desc, r.org_id <=> t.primary_org_id desc, r.role_type, r.id
              limit 1)""".formatted(RecordSql.active("r"));

    private static final String SCHOOLS =
            "update person t set t.changed_at = ?, t.student_school_id = %1$s where not (t.student_school_id <=> %1$s)"
                    .formatted(SCHOOL);

    private ActiveRule() {}

    /// Applies the rule to all records after any of them changed; a row whose state changes is changed at this moment.
    public static void apply(JdbcTemplate database, Timestamp now) {
        Stream.of(COURSES, CLASSES, ROLES, ENROLLMENTS, LINE_ITEMS, RESULTS, SCHOOLS)
                .forEach(sql -> database.update(sql, now));
    }

    /// @param attached true if all that the row `t` belongs to is active
    private static String changed(String tables, String attached) {
        return "update %1$s set t.changed_at = ?, t.detached = not (%2$s) where t.detached = (%2$s)"
                .formatted(tables, attached);
    }
}
