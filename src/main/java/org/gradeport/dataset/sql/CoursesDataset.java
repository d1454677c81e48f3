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

/// The courses of a school with the numbers of their classes and students. Only classes that meet the filters
/// count, for a teacher only their own.
@Component
final class CoursesDataset extends SqlDataset {

    private static final SqlSource SOURCE = SqlSource.of(RecordTable.COURSE, "co")
            .join(RecordTable.ORG, "o", "co.org_id")
            .leftJoin(RecordTable.ACADEMIC_SESSION, "y", "co.school_year_id");

    /// A class `c` that the owner may see and that meets the filters.
    private static final String COUNTED =
            String.join(" and ", ScopeCondition.counts("c"), ScopeCondition.sees("c.id"), ClassConditions.MET);

    private static final String CLASSES =
            "from " + RecordTable.CLASS + " c force index (class_course) where c.course_id = co.id and " + COUNTED;

    private static final String STUDENTS = "from " + RecordTable.CLASS + " c force index (class_course) straight_join "
            + RecordTable.ENROLLMENT + " e force index (enrollment_class_role) on e.class_id = c.id"
            + " where c.course_id = co.id and e.role = 'student' and " + ScopeCondition.counts("e") + " and " + COUNTED;

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
            yesNo("active", "Active", RecordSql.active("co")),
            dateTime("changed_at", "Changed", "co.changed_at"));

    private static final List<String> DEFAULTS = List.of(
            "course_code", "course", "subjects", "grade_level", "school_year", "organisation", "classes", "students");

    private static final List<SqlFilter> FILTERS = List.of(
            SqlFilter.onRowOrClass(
                    ReferenceLookup.SCHOOL,
                    "o.sourced_id in (:values)",
                    "c.school_id in (select s.id from " + RecordTable.ORG + " s where s.sourced_id in (:values))"),
            SqlFilter.onRowOrClass(
                    ReferenceLookup.SCHOOL_YEAR,
                    "y.school_year in (:values)",
                    RecordSql.runs("c.id", RecordSql.SESSIONS_OF_YEARS)),
            SqlFilter.onClass(ReferenceLookup.TERM, RecordSql.runs("c.id", RecordSql.SESSIONS)),
            SqlFilter.reference(ReferenceLookup.COURSE, "co.sourced_id in (:values)"),
            SqlFilter.onClass(ReferenceLookup.CLASS, "c.sourced_id in (:values)"),
            SqlFilter.onClass(ReferenceLookup.TEACHER, ScopeCondition.taught("c.id")),
            SqlFilter.reference(ReferenceLookup.GRADE_LEVEL, RecordSql.gradeLevel("co.grades")),
            SqlFilter.text("text", "Title, code or subject", "concat_ws(' ', co.title, co.code, co.subjects)"),
            SqlFilter.active(RecordSql.active("co")));

    CoursesDataset(RecordsReader recordsReader) {
        super(
                new SqlDefinition(
                        "courses",
                        "Courses",
                        SOURCE,
                        "true",
                        "co.id in (select c.course_id from " + RecordTable.CLASS + " c where c.id in ("
                                + RecordSql.TAUGHT_CLASSES + "))",
                        "co.id in (select c.course_id from " + RecordTable.CLASS + " c where " + COUNTED + ")",
                        COLUMNS,
                        DEFAULTS,
                        FILTERS,
                        List.of(new Sort("course", false))),
                recordsReader);
    }
}
