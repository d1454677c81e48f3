package org.gradeport.dataset.sql;

import static org.gradeport.dataset.sql.SqlColumn.date;
import static org.gradeport.dataset.sql.SqlColumn.dateTime;
import static org.gradeport.dataset.sql.SqlColumn.decimal;
import static org.gradeport.dataset.sql.SqlColumn.identifier;
import static org.gradeport.dataset.sql.SqlColumn.text;
import static org.gradeport.dataset.sql.SqlColumn.yesNo;

import java.util.List;
import org.gradeport.dataset.read.RecordsReader;
import org.gradeport.school.RecordSql;
import org.gradeport.school.RecordTable;
import org.springframework.stereotype.Component;

/// Results, one row each, in the order of their import.
@Component
final class GradesDataset extends SqlDataset {

    private static final SqlSource SOURCE = SqlSource.of(RecordTable.RESULT, "r")
            .side(RecordTable.LINE_ITEM, "i", "r.line_item_id")
            .join(RecordTable.CLASS, "c", "i.class_id")
            .join(RecordTable.COURSE, "co", "c.course_id")
            .join(RecordTable.ORG, "s", "c.school_id")
            .join(RecordTable.CATEGORY, "g", "i.category_id")
            .join(RecordTable.ACADEMIC_SESSION, "t", "i.session_id")
            .side(RecordTable.PERSON, "p", "r.student_id");

    private static final List<SqlColumn> COLUMNS = List.of(
            identifier("result_id", "Result ID", 24, "r.sourced_id"),
            identifier("student_id", "Student ID", 16, "p.sourced_id"),
            identifier("student_number", "Student number", 16, "p.identifier"),
            text("student", "Student", 28, RecordSql.NAME).orderedBy("p.family_name", "p.given_name"),
            text("family_name", "Family name", 18, "p.family_name"),
            text("given_name", "Given name", 16, "p.given_name"),
            text("grade_level", "Grade level", 12, "p.grades"),
            text("school", "School", 28, "s.name"),
            identifier("school_id", "School ID", 16, "s.sourced_id"),
            text("course", "Course", 28, "co.title"),
            identifier("course_code", "Course code", 14, "co.code"),
            identifier("course_id", "Course ID", 16, "co.sourced_id"),
            text("class", "Class", 28, "c.title"),
            identifier("class_code", "Class code", 14, "c.code"),
            identifier("class_id", "Class ID", 16, "c.sourced_id"),
            text("teachers", "Teachers", 28, RecordSql.TEACHERS),
            text("term", "Term", 18, "t.title"),
            identifier("school_year", "School year", 12, "t.school_year"),
            text("line_item", "Line item", 28, "i.title"),
            identifier("line_item_id", "Line item ID", 20, "i.sourced_id"),
            text("category", "Category", 18, "g.title"),
            date("assigned", "Assigned", "i.assign_date"),
            date("due", "Due", "i.due_date"),
            decimal("score", "Score", 10, "r.score"),
            text("text_score", "Text score", 12, "r.text_score"),
            decimal("score_max", "Maximum", 10, "i.score_max"),
            text("status", "Status", 18, "r.status"),
            date("score_date", "Score date", "r.score_date"),
            text("comment", "Comment", 40, "r.comment"),
            yesNo("in_progress", "In progress", "r.in_progress"),
            yesNo("incomplete", "Incomplete", "r.incomplete"),
            yesNo("late", "Late", "r.late"),
            yesNo("missing", "Missing", "r.missing"),
            yesNo("active", "Active", RecordSql.active("r")),
            dateTime("changed_at", "Changed", "r.changed_at"));

    private static final List<String> DEFAULTS = List.of(
            "student_number",
            "student",
            "school",
            "course",
            "class",
            "term",
            "line_item",
            "category",
            "score",
            "text_score",
            "score_max",
            "status",
            "score_date",
            "comment");

    private static final List<SqlFilter> FILTERS = List.of(
            SqlFilter.reference(ReferenceLookup.SCHOOL, "s.sourced_id in (:values)"),
            SqlFilter.reference(ReferenceLookup.SCHOOL_YEAR, "i.session_id in (" + RecordSql.SESSIONS_OF_YEARS + ")"),
            SqlFilter.reference(ReferenceLookup.TERM, "i.session_id in (" + RecordSql.SESSIONS + ")"),
            SqlFilter.reference(ReferenceLookup.COURSE, "co.sourced_id in (:values)"),
            SqlFilter.reference(ReferenceLookup.CLASS, "c.sourced_id in (:values)"),
            SqlFilter.reference(ReferenceLookup.TEACHER, ScopeCondition.taught("i.class_id")),
            SqlFilter.reference(ReferenceLookup.STUDENT, "p.sourced_id in (:values)"),
            SqlFilter.reference(ReferenceLookup.GRADE_LEVEL, RecordSql.gradeLevel("p.grades")),
            SqlFilter.choice(
                    "status",
                    "Status",
                    "r.status in (:values)",
                    "exempt",
                    "fully graded",
                    "not submitted",
                    "partially graded",
                    "submitted"),
            SqlFilter.date("date_from", "Scored from", "r.score_date >= :value"),
            SqlFilter.date("date_to", "Scored until", "r.score_date <= :value"),
            SqlFilter.number("score_min", "Score from", "r.score >= :value"),
            SqlFilter.number("score_max", "Score to", "r.score <= :value"),
            SqlFilter.text("text", "Student, line item or comment", RecordSql.SEARCHED, "i.title", "r.comment"),
            SqlFilter.active(RecordSql.active("r")));

    GradesDataset(RecordsReader recordsReader) {
        super(
                new SqlDefinition(
                        "grades",
                        "Grades",
                        SOURCE,
                        "true",
                        "i.class_id in (" + RecordSql.TAUGHT_CLASSES + ")",
                        "",
                        COLUMNS,
                        DEFAULTS,
                        FILTERS,
                        List.of()),
                recordsReader);
    }
}
