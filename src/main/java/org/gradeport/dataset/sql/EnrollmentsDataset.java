package org.gradeport.dataset.sql;

import static org.gradeport.dataset.sql.SqlColumn.date;
import static org.gradeport.dataset.sql.SqlColumn.dateTime;
import static org.gradeport.dataset.sql.SqlColumn.identifier;
import static org.gradeport.dataset.sql.SqlColumn.text;
import static org.gradeport.dataset.sql.SqlColumn.yesNo;

import java.util.List;
import org.gradeport.dataset.Selection.Sort;
import org.gradeport.dataset.read.RecordsReader;
import org.gradeport.school.RecordSql;
import org.gradeport.school.RecordTable;
import org.springframework.stereotype.Component;

/// Class lists: the persons of each class and their roles.
@Component
final class EnrollmentsDataset extends SqlDataset {

    private static final SqlSource SOURCE = SqlSource.of(RecordTable.ENROLLMENT, "e")
            .side(RecordTable.CLASS, "c", "e.class_id")
            .join(RecordTable.COURSE, "co", "c.course_id")
            .side(RecordTable.ORG, "s", "e.school_id")
            .side(RecordTable.PERSON, "p", "e.person_id");

    private static final List<SqlColumn> COLUMNS = List.of(
            identifier("enrollment_id", "Enrollment ID", 24, "e.sourced_id"),
            text("school", "School", 28, "s.name"),
            identifier("school_id", "School ID", 16, "s.sourced_id"),
            text("course", "Course", 28, "co.title"),
            identifier("course_code", "Course code", 14, "co.code"),
            identifier("course_id", "Course ID", 16, "co.sourced_id"),
            text("class", "Class", 28, "c.title").orderedBy("c.title", "c.id"),
            identifier("class_code", "Class code", 14, "c.code"),
            identifier("class_id", "Class ID", 16, "c.sourced_id"),
            text("location", "Location", 16, "c.location"),
            text("periods", "Periods", 12, "c.periods"),
            text("terms", "Terms", 18, RecordSql.TERMS),
            text("teachers", "Teachers", 28, RecordSql.TEACHERS),
            text("role", "Role", 10, "e.role"),
            identifier("person_id", "Person ID", 16, "p.sourced_id"),
            identifier("number", "Number", 16, "p.identifier"),
            text("name", "Name", 28, RecordSql.NAME).orderedBy("p.family_name", "p.given_name"),
            text("family_name", "Family name", 18, "p.family_name"),
            text("given_name", "Given name", 16, "p.given_name"),
            text("grade_level", "Grade level", 12, "p.grades"),
            text("email", "E-mail", 32, "p.email"),
            yesNo("primary", "Primary", "e.is_primary"),
            date("begin_date", "Begins", "e.begin_date"),
            date("end_date", "Ends", "e.end_date"),
            yesNo("active", "Active", RecordSql.active("e")),
            dateTime("changed_at", "Changed", "e.changed_at"));

    private static final List<String> DEFAULTS = List.of(
            "school",
            "course",
            "class",
            "class_code",
            "role",
            "number",
            "name",
            "grade_level",
            "email",
            "begin_date",
            "end_date");

    private static final List<SqlFilter> FILTERS = List.of(
            SqlFilter.reference(ReferenceLookup.SCHOOL, "s.sourced_id in (:values)"),
            SqlFilter.reference(ReferenceLookup.SCHOOL_YEAR, RecordSql.runs("e.class_id", RecordSql.SESSIONS_OF_YEARS)),
            SqlFilter.reference(ReferenceLookup.TERM, RecordSql.runs("e.class_id", RecordSql.SESSIONS)),
            SqlFilter.reference(ReferenceLookup.COURSE, "co.sourced_id in (:values)"),
            SqlFilter.reference(ReferenceLookup.CLASS, "c.sourced_id in (:values)"),
            SqlFilter.reference(ReferenceLookup.TEACHER, ScopeCondition.taught("e.class_id")),
            SqlFilter.reference(ReferenceLookup.GRADE_LEVEL, RecordSql.gradeLevel("p.grades")),
            SqlFilter.choice("role", "Role", "e.role in (:values)", "student", "teacher", "proctor", "administrator"),
            SqlFilter.date("date_from", "In class on or after", "(e.end_date is null or e.end_date >= :value)"),
            SqlFilter.date("date_to", "In class on or before", "(e.begin_date is null or e.begin_date <= :value)"),
            SqlFilter.text("text", "Name, number or class", RecordSql.SEARCHED, "c.title", "c.code"),
            SqlFilter.active(RecordSql.active("e")));

    private static final List<Sort> ORDER =
            List.of(new Sort("class", false), new Sort("role", false), new Sort("name", false));

    EnrollmentsDataset(RecordsReader recordsReader) {
        super(
                new SqlDefinition(
                        "enrollments",
                        "Class lists",
                        SOURCE,
                        "true",
                        "e.class_id in (" + RecordSql.TAUGHT_CLASSES + ")",
                        "",
                        COLUMNS,
                        DEFAULTS,
                        FILTERS,
                        ORDER),
                recordsReader);
    }
}
