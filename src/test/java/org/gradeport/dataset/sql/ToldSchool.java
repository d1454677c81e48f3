package org.gradeport.dataset.sql;

import com.zaxxer.hikari.HikariDataSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;

/// A random school, and what the labels of filters and columns say of it in plain SQL.
final class ToldSchool {

    /// The condition of each filter on the class `c`; `:key` stands for the values.
    private static final Map<String, String> OF_CLASS = Map.of(
            "school_year",
            "exists (select 1 from class_term t join academic_session s on s.id = t.session_id"
                    + " where t.class_id = c.id and s.school_year in (:school_year))",
            "term",
            "exists (select 1 from class_term t join academic_session s on s.id = t.session_id"
                    + " left join academic_session up on up.id = s.parent_id"
                    + " where t.class_id = c.id and (s.sourced_id in (:term) or up.sourced_id in (:term)))",
            "course",
            "c.course in (:course)",
            "class",
            "c.sourced_id in (:class)",
            "teacher",
            "exists (select 1 from told_enrollment t where t.class_id = c.id and t.role = 'teacher'"
                    + " and t.person in (:teacher) and (t.live or not :live))");

    private final JdbcClient database;

    ToldSchool(HikariDataSource pool, RandomGenerator random) {
        database = JdbcClient.create(pool);
        run(pool, "dataset/large-school.sql");
        database.sql(
                        "insert into academic_session (id, sourced_id, active, changed_at, title, type, start_date, end_date,"
                                + " school_year, parent_id) values (4, 'Y26', true, now(6), '2025/26', 'schoolYear',"
                                + " '2025-08-01', '2026-07-31', 2026, null), (5, 'OLD', true, now(6), 'Old', 'semester',"
                                + " '2026-01-01', '2026-07-31', 2026, 4), (6, 'FALL-1', true, now(6), 'Fall, first half',"
                                + " 'gradingPeriod', '2026-08-01', '2026-10-15', 2027, 2)")
                .update();
        for (int id = 1; id <= 100; id++) {
            database.sql("insert ignore into class_term values (?, ?, 1)")
                    .params(id, random.nextInt(2, 7))
                    .update();
        }
        database.sql("update line_item set session_id = 6 where mod(id, 7) = 0").update();
        database.sql("update enrollment set end_date = '2026-11-21' where role = 'teacher' and mod(id, 9) = 0")
                .update();
        List.of("person", "person_role", "class", "enrollment", "line_item", "result", "course")
                .forEach(table -> close(table, random));
        database.sql("update org set active = false where id = ?")
                .param(random.nextInt(1, 5))
                .update();
        database.sql("update academic_session set active = false where id = ?")
                .param(random.nextInt(5, 7))
                .update();
        SmallSchool.applyActiveRule(pool);
        run(pool, "dataset/told-school.sql");
    }

    private static void run(HikariDataSource pool, String script) {
        new ResourceDatabasePopulator(new ClassPathResource(script)).execute(pool);
    }

    private void close(String table, RandomGenerator random) {
        long rows =
                database.sql("select count(*) from " + table).query(Long.class).single();
        for (long i = 0; i <= rows / 25; i++) {
            database.sql("update %s set active = false where id = ?".formatted(table))
                    .param(random.nextLong(1, rows + 1))
                    .update();
        }
    }

    /// What a selection asks for.
    ///
    /// @param active the filter's values: active rows only, the others, or all
    /// @param viewer the teacher whose scope it is; empty for everything
    record Question(Map<String, List<String>> filters, List<String> active, String viewer) {

        boolean live() {
            return active.equals(List.of("true"));
        }
    }

    List<String> students(Question question) {
        return answer(question, """
                select p.sourced_id from person p
                where exists (select 1 from person_role r where r.person_id = p.id and r.role = 'student')
                and coalesce((select r.live from told_role r where r.person_id = p.id and r.role = 'student'), false) in (:active)
                and (:all or exists (select 1 from told_enrollment e join told_class c on c.id = e.class_id
                  where e.person_id = p.id and e.role = 'student' and (e.live or not :live) and %1$s and %2$s))
                and (:viewer = '' or exists (select 1 from told_enrollment e join told_class c on c.id = e.class_id
                  where e.person_id = p.id and e.role = 'student' and e.live and %2$s))""");
    }

    List<String> enrollments(Question question) {
        return answer(question, """
                select e.sourced_id from told_enrollment e join told_class c on c.id = e.class_id
                where e.live in (:active) and %1$s and %2$s""");
    }

    /// The term and the year of a result are those of its line item.
    List<String> grades(Question question) {
        return answer(
                question,
                """
                select r.sourced_id from told_result r join told_class c on c.id = r.class_id
                join academic_session s on s.id = r.session_id left join academic_session up on up.id = s.parent_id
                where r.live in (:active) and %1$s and %2$s""",
                Map.of(
                        "school_year",
                        "s.school_year in (:school_year)",
                        "term",
                        "(s.sourced_id in (:term) or up.sourced_id in (:term))"));
    }

    /// The ids with the numbers of classes and students. School year and course are those of the course itself, too.
    List<String> courses(Question question) {
        Set<String> keys = question.filters().keySet();
        String ofCourse = keys.contains("course") ? "co.sourced_id in (:course)" : "true";
        String ofYear = keys.equals(Set.of("school_year")) || keys.equals(Set.of("school_year", "course"))
                ? "y.school_year in (:school_year)"
                : "false";
        boolean onClass = keys.stream().anyMatch(key -> !key.equals("course"));
        String some = onClass ? "exists (select 1 from told_class c where MEETS)" : "true";
        return answer(question, """
                select concat(co.sourced_id, ' ', (select count(*) from told_class c where MEETS), ' ',
                  (select count(distinct e.person_id) from told_class c join told_enrollment e on e.class_id = c.id
                    where e.role = 'student' and (e.live or not :live) and MEETS))
                from course co left join academic_session y on y.id = co.school_year_id join org o on o.id = co.org_id
                where (co.active and o.active) in (:active) and %s and (%s or %s)
                and (:viewer = '' or exists (select 1 from told_class c where c.course_id = co.id and SCOPE))""".formatted(ofCourse, ofYear, some)
                .replace("MEETS", "c.course_id = co.id and (c.live or not :live) and %1$s and %2$s")
                .replace("SCOPE", "%2$s"));
    }

    private List<String> answer(Question question, String sql) {
        return answer(question, sql, Map.of());
    }

    private List<String> answer(Question question, String sql, Map<String, String> other) {
        String filters = question.filters().keySet().stream()
                .map(key -> other.getOrDefault(key, OF_CLASS.getOrDefault(key, "false")))
                .collect(Collectors.joining(" and ", "(true and ", ")"))
                .replace("and )", ")");
        String scope = question.viewer().isEmpty()
                ? "true"
                : "exists (select 1 from told_enrollment m where m.class_id = c.id and m.role = 'teacher' and m.live and m.today and m.person = :viewer)";
        return database.sql(sql.formatted(filters, scope))
                .params(question.filters())
                .param(
                        "active",
                        question.active().isEmpty()
                                ? List.of(true, false)
                                : question.active().stream()
                                        .map(Boolean::valueOf)
                                        .toList())
                .param("live", question.live())
                .param("viewer", question.viewer())
                .param("all", question.filters().isEmpty())
                .query((row, _) -> row.getString(1))
                .list();
    }
}
