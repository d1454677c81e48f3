package org.gradeport.dataset.sql;

import static org.gradeport.dataset.sql.SqlColumn.dateTime;
import static org.gradeport.dataset.sql.SqlColumn.identifier;
import static org.gradeport.dataset.sql.SqlColumn.integer;
import static org.gradeport.dataset.sql.SqlColumn.text;
import static org.gradeport.dataset.sql.SqlColumn.yesNo;

import java.util.List;
import org.gradeport.dataset.Selection.Sort;
import org.gradeport.dataset.read.RecordsReader;
import org.gradeport.school.RecordSql;
import org.gradeport.school.RecordTable;
import org.springframework.stereotype.Component;

/// The courses of a school with the numbers of their classes and students; for a teacher, only their own classes count.
@Component
final class CoursesDataset extends SqlDataset {

    private static final SqlSource SOURCE = SqlSource.of(RecordTable.COURSE, "co")
            .join(RecordTable.ORG, "o", "co.org_id")
            .leftJoin(RecordTable.ACADEMIC_SESSION, "y", "co.school_year_id");

    private static final String CLASSES = "from " + RecordTable.CLASS
            + " c force index (class_course) where c.course_id = co.id and c.active and "
            + ScopeCondition.sees("c.id");

    private static final String STUDENTS = "from " + RecordTable.CLASS + " c force index (class_course) straight_join "
            + RecordTable.ENROLLMENT + " e force index (enrollment_class_role) on e.class_id = c.id"
            + " where c.course_id = co.id and c.active and e.active and e.role = 'student' and "
            + ScopeCondition.sees("c.id");

    private static final List<SqlColumn> COLUMNS = List.of(
            identifier("course_id", "Course ID", 16, "co.sourced_id"),
            identifier("course_code", "Course code", 14, "co.code"),
            text("course", "Course", 32, "co.title"),
            text("subjects", "Subjects", 24, "co.subjects"),
            text("grade_level", "Grade level", 12, "co.grades"),
            text("school_year", "School year", 14, "y.title"),
            text("organisation", "Organisation", 28, "o.name"),
            identifier("organisation_id", "Organisation ID", 16, "o.sourced_id"),
            integer("classes", "Classes", 10, "(select count(*) " + CLASSES + ")"),
            integer("students", "Students", 10, "(select count(distinct e.person_id) " + STUDENTS + ")"),
            yesNo("active", "Active", "co.active"),
            dateTime("changed_at", "Changed", "co.changed_at"));

    private static final List<String> DEFAULTS = List.of(
            "course_code", "course", "subjects", "grade_level", "school_year", "organisation", "classes", "students");

    private static final List<SqlFilter> FILTERS = List.of(
            SqlFilter.reference(
                    ReferenceLookup.SCHOOL,
                    "(o.sourced_id in (:values) or "
                            + given("c.school_id in (select s.id from " + RecordTable.ORG
                                    + " s where s.sourced_id in (:values))")
                            + ")"),
            SqlFilter.reference(
                    ReferenceLookup.SCHOOL_YEAR,
                    "(y.school_year in (:values) or " + given(RecordSql.runs("c.id", RecordSql.SESSIONS_OF_YEARS))
                            + ")"),
            SqlFilter.reference(ReferenceLookup.TERM, given(RecordSql.runs("c.id", RecordSql.SESSIONS))),
            SqlFilter.reference(ReferenceLookup.COURSE, "co.sourced_id in (:values)"),
            SqlFilter.reference(ReferenceLookup.CLASS, given("c.sourced_id in (:values)")),
            SqlFilter.reference(ReferenceLookup.TEACHER, given("c.id in (" + RecordSql.CLASSES_OF_TEACHERS + ")")),
            SqlFilter.reference(ReferenceLookup.GRADE_LEVEL, RecordSql.gradeLevel("co.grades")),
            SqlFilter.text("text", "Title, code or subject", "concat_ws(' ', co.title, co.code, co.subjects)"),
            SqlFilter.active("co.active"));

    CoursesDataset(RecordsReader recordsReader) {
        super(
                new SqlDefinition(
                        "courses",
                        "Courses",
                        SOURCE,
                        "true",
                        "co.id in (select c.course_id from " + RecordTable.CLASS + " c where c.id in ("
                                + RecordSql.TAUGHT_CLASSES + "))",
                        COLUMNS,
                        DEFAULTS,
                        FILTERS,
                        List.of(new Sort("course", false))),
                recordsReader);
    }

    /// True if a class of the course that the owner may see meets the condition.
    private static String given(String condition) {
        return "co.id in (select c.course_id from %s c where %s and %s)"
                .formatted(RecordTable.CLASS, condition, ScopeCondition.sees("c.id"));
    }
}
