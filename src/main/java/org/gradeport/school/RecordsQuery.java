package org.gradeport.school;

import java.util.List;
import org.gradeport.database.RecordMapper;
import org.gradeport.school.RecordCounts.OfSchool;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/// The records that are loaded, for administrators.
@Service
@PreAuthorize("hasRole('ADMIN')")
public class RecordsQuery {

    private static final String ALL = """
            select (select count(distinct person_id) from person_role r where role = 'student' and %1$s) students,
                   (select count(distinct person_id) from person_role r where role = 'teacher' and %1$s) teachers,
                   (select count(*) from course r where %1$s) courses,
                   (select count(*) from class r where %1$s) classes,
                   (select count(*) from enrollment r where %1$s) enrollments,
                   (select count(*) from result r where %1$s) results
            """.formatted(RecordSql.active("r"));

    /// A class counts for each school year that one of its terms lies in. Results that are grouped by line item first
    /// would be read once for each line item by MariaDB 11.4.
    private static final String BY_SCHOOL =
            """
            with class_year as (
              select distinct c.id, c.course_id, c.school_id, s.school_year
              from class c
              join class_term t on t.class_id = c.id
              join academic_session s on s.id = t.session_id
              where %s
            ), taught as (
              select school_id, school_year, count(distinct course_id) courses, count(*) classes
              from class_year
              group by school_id, school_year
            ), enrolled as (
              select y.school_id, y.school_year, count(*) enrollments,
                     count(distinct if(e.role = 'student', e.person_id, null)) students,
                     count(distinct if(e.role = 'teacher', e.person_id, null)) teachers
              from class_year y
              join enrollment e on e.class_id = y.id and %s
              group by y.school_id, y.school_year
            ), marked as (
              select y.school_id, y.school_year, count(*) results
              from class_year y
              straight_join line_item l force index (line_item_class) on l.class_id = y.id
              straight_join result r force index (result_line_item) on r.line_item_id = l.id and %s
              group by y.school_id, y.school_year
            )
            select o.name school, t.school_year,
                   coalesce(e.students, 0) students, coalesce(e.teachers, 0) teachers, t.courses, t.classes,
                   coalesce(e.enrollments, 0) enrollments, coalesce(m.results, 0) results
            from taught t
            join org o on o.id = t.school_id
            left join enrolled e on e.school_id = t.school_id and e.school_year = t.school_year
            left join marked m on m.school_id = t.school_id and m.school_year = t.school_year
            order by t.school_year desc, o.name, o.id
            """.formatted(RecordSql.active("c"), RecordSql.active("e"), RecordSql.active("r"));

    private static final int LISTED = 20;

    private final JdbcClient database;
    private final ImportRunRepository imports;
    private volatile @Nullable Counted counted;

    RecordsQuery(JdbcClient database, ImportRunRepository imports) {
        this.database = database;
        this.imports = imports;
    }

    /// All active records.
    public RecordCounts counts() {
        return counted().all();
    }

    /// The active records of each school in each school year, newest year first.
    public List<OfSchool> bySchool() {
        return counted().schools();
    }

    /// The newest imports whose records are still there, the last first.
    public List<LastImport> lastImports() {
        return imports.newest(LISTED);
    }

    private Counted counted() {
        String version = String.valueOf(
                database.sql(RecordSql.VERSION).query(String.class).single());
        Counted before = counted;
        if (before != null && before.version().equals(version)) {
            return before;
        }
        RecordCounts all =
                database.sql(ALL).query(new RecordMapper<>(RecordCounts.class)).single();
        Counted now = new Counted(version, all, countBySchool());
        counted = now;
        return now;
    }

    private List<OfSchool> countBySchool() {
        return database.sql(BY_SCHOOL)
                .query((row, _) -> new OfSchool(
                        row.getString("school"),
                        row.getInt("school_year"),
                        new RecordCounts(
                                row.getLong("students"),
                                row.getLong("teachers"),
                                row.getLong("courses"),
                                row.getLong("classes"),
                                row.getLong("enrollments"),
                                row.getLong("results"))))
                .list();
    }

    private record Counted(String version, RecordCounts all, List<OfSchool> schools) {}
}
