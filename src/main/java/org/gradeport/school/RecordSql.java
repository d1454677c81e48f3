package org.gradeport.school;

/// SQL about records for the queries of other packages. Where a query would read a table once for each row of another,
/// the index is named and the order of joins is fixed: statistics that are out of date must not cost quadratic time.
public final class RecordSql {

    /// A query for a text that changes whenever records change: only an import, or the removal or undo of one, changes
    /// them.
    public static final String VERSION =
            "select concat_ws('/', count(*), max(id), count(removed_at), count(undone_at)) from import_run";

    /// The displayed and the sorted name of a person `p`.
    public static final String NAME = "concat(p.family_name, ', ', p.given_name)";

    /// The searched text of a person `p`, with the names in both orders.
    public static final String SEARCHED = "concat_ws(' ', p.given_name, p.family_name, p.given_name, p.identifier)";

    /// The names of the teachers of a class `c`, the primary one first; an inactive class has its last ones.
    public static final String TEACHERS = """
            (select group_concat(concat(tp.given_name, ' ', tp.family_name)
              order by te.is_primary desc, tp.family_name, tp.given_name, tp.id separator '; ')
              from enrollment te force index (enrollment_class_role) straight_join person tp on tp.id = te.person_id
              where te.class_id = c.id and te.role = 'teacher' and te.active
              and not (te.detached and %s))""".formatted(active("c"));

    /// The keys of the classes that `:teacher` teaches on the day `:today`: the person, their role as a teacher, the
    /// class and the enrollment as its teacher are active, and role and enrollment have begun and not ended.
    public static final String TAUGHT_CLASSES = """
            select mine.class_id from person teacher force index (person_sourced_id)
            straight_join enrollment mine force index (enrollment_person_role) on mine.person_id = teacher.id
            straight_join class taught on taught.id = mine.class_id
            where teacher.sourced_id = :teacher and teacher.active
            and taught.active and mine.active and not mine.detached and mine.role = 'teacher'
            and (mine.begin_date is null or mine.begin_date <= :today)
            and (mine.end_date is null or mine.end_date >= :today)
            and
            """ + isTeacher("teacher.id");

    /// The keys of the sessions in `:values` and of all sessions inside them: a semester includes its grading periods.
    public static final String SESSIONS = """
            with recursive chosen as (
              select chosen_first.id from academic_session chosen_first where chosen_first.sourced_id in (:values)
              union
              select inner_session.id from academic_session inner_session join chosen on inner_session.parent_id = chosen.id)
            select chosen.id from chosen
            """;

    /// The keys of the sessions in the school years `:values`.
    public static final String SESSIONS_OF_YEARS =
            "select years.id from academic_session years where years.school_year in (:values)";

    /// The titles of the sessions in which a class `c` runs.
    public static final String TERMS = """
            (select group_concat(tt.title order by ct.position separator '; ')
              from class_term ct force index (primary) straight_join academic_session tt on tt.id = ct.session_id where ct.class_id = c.id)""";

    private RecordSql() {}

    /// True if the row of this table is active and all that it belongs to, as [ActiveRule] says.
    public static String active(String alias) {
        return "%1$s.active and not %1$s.detached".formatted(alias);
    }

    /// True if the person of this key has the role of a teacher in some organisation on the day `:today`.
    public static String isTeacher(String personKey) {
        return """
                exists (select 1 from person_role teaching force index (person_role_person_role)
                  where teaching.person_id = %s and teaching.role = 'teacher'
                  and teaching.active and not teaching.detached
                  and (teaching.begin_date is null or teaching.begin_date <= :today)
                  and (teaching.end_date is null or teaching.end_date >= :today))""".formatted(personKey);
    }

    /// The keys of the classes that the teachers in `:values` teach.
    ///
    /// @param condition on the enrollment `te` of the teacher
    public static String classesOfTeachers(String condition) {
        return """
                select te.class_id from person tp force index (person_sourced_id)
                straight_join enrollment te force index (enrollment_person_role) on te.person_id = tp.id
                where tp.sourced_id in (:values) and te.role = 'teacher' and %s""".formatted(condition);
    }

    /// True if the class of this key runs in one of these sessions.
    public static String runs(String classKey, String sessions) {
        return "%s in (select ct.class_id from class_term ct force index (primary) where ct.session_id in (%s))"
                .formatted(classKey, sessions);
    }

    /// True if the comma list in this expression contains the grade level `:value`.
    public static String gradeLevel(String grades) {
        return "find_in_set(:value, replace(%s, ' ', ''))".formatted(grades);
    }
}
