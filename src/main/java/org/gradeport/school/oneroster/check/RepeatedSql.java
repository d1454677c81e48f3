package org.gradeport.school.oneroster.check;

/// Queries for staged rows that repeat a value: the row, the other row, the sourcedId of the other one if it is stored,
/// the value, and the class in which it may stand once. Each sorts the rows once.
final class RepeatedSql {

    /// People whose staged roles are not those of students have numbers of another kind.
    private static final String STUDENT = """
            not exists (select 1 from import_person_role r force index (import_person_role_person)
              where r.person = s.sourced_id and r.active and r.role <> 'student')""";

    private static final String STORED_STUDENT = """
            not exists (select 1 from person_role r force index (person_role_person_role)
              where r.person_id = p.id and r.active and r.role <> 'student')""";

    private RepeatedSql() {}

    /// @param bulk whether the file replaces all users
    /// @param allRoles whether the zip has all roles
    static String numbers(boolean bulk, boolean allRoles) {
        String staged = allRoles ? STUDENT : STUDENT + """
                 and not exists (select 1 from person p force index (person_sourced_id)
                  straight_join person_role r force index (person_role_person_role) on r.person_id = p.id
                  where p.sourced_id = s.sourced_id and r.active and r.role <> 'student')""";
        return people("identifier", bulk, staged, STORED_STUDENT);
    }

    static String usernames(boolean bulk) {
        return people("username", bulk, "true", "true");
    }

    private static String people(String column, boolean bulk, String staged, String stored) {
        String rows = """
                select s.%1$s value, s.row_no, null stored from import_person s
                where s.active and s.row_no > 0 and s.%1$s is not null and %2$s""".formatted(column, staged);
        String others = """
                 union all
                select p.%1$s, 0, p.sourced_id
                from (select distinct i.%1$s value from import_person i where i.active and i.row_no > 0) n
                straight_join person p force index (person_%1$s) on p.%1$s = n.value
                left join import_person x force index (import_person_sourced_id)
                  on x.sourced_id = p.sourced_id and x.row_no > 0
                where p.active and x.row_no is null and %2$s""".formatted(column, stored);
        return """
                select max(v.row_no) row_no, min(v.row_no) other, max(v.stored) stored, min(v.value) value, '' within
                from (%s) v group by binary v.value having count(*) > 1 and max(v.row_no) > 0""".formatted(bulk ? rows : rows + others);
    }

    /// Enrollments whose periods meet; a student may leave a class and come back.
    static String enrollments(boolean bulk) {
        return """
                select greatest(o.row_no, o.other) row_no, least(o.row_no, o.other) other,
                  coalesce(o.stored, o.other_stored) stored, o.person value, o.class within
                from (
                  select e.*, lag(e.row_no) over w other, lag(e.stored) over w other_stored,
                    max(e.last_day) over (w rows between unbounded preceding and 1 preceding) until
                  from (%s) e
                  window w as (partition by e.person, e.class order by e.first_day, e.row_no)) o
                where o.first_day <= o.until and greatest(o.row_no, o.other) > 0""".formatted(bulk ? ofBulk() : ofDelta());
    }

    /// Joined by the row, since a join by person and class would make the database sort the groups.
    private static String ofBulk() {
        return staged("""
                (select min(i.row_no) row_no from import_enrollment i where i.role = 'student'
                  group by i.person, i.class having count(*) > 1) d
                straight_join import_enrollment f on f.row_no = d.row_no
                straight_join import_enrollment s force index (import_enrollment_person)
                  on s.person = f.person and s.class = f.class""");
    }

    private static String ofDelta() {
        return staged("import_enrollment s") + """
                 union all
                select d.person, d.class, 0, t.sourced_id, %s
                from (select distinct i.person, i.class from import_enrollment i
                  where i.active and i.row_no > 0 and i.role = 'student') d
                straight_join person p force index (person_sourced_id) on p.sourced_id = d.person
                straight_join class c force index (class_sourced_id) on c.sourced_id = d.class
                straight_join enrollment t force index (enrollment_person_role)
                  on t.person_id = p.id and t.role = 'student' and t.class_id = c.id
                left join import_enrollment x force index (import_enrollment_sourced_id)
                  on x.sourced_id = t.sourced_id and x.row_no > 0
                where t.active and x.row_no is null""".formatted(period("t"));
    }

    private static String staged(String source) {
        return """
                select s.person, s.class, s.row_no, null stored, %s from %s
                where s.active and s.row_no > 0 and s.role = 'student'""".formatted(period("s"), source);
    }

    private static String period(String table) {
        return "coalesce(%1$s.begin_date, '1000-01-01') first_day, coalesce(%1$s.end_date, '9999-12-31') last_day"
                .formatted(table);
    }
}
