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

/// Present and former students; a teacher sees the students who are now enrolled in their classes, and nothing of other
/// classes.
@Component
final class StudentsDataset extends SqlDataset {

    private static final SqlSource SOURCE =
            SqlSource.of(RecordTable.PERSON, "p").leftJoin(RecordTable.ORG, "s", "p.student_school_id");

    private static final String ROLE = "exists (select 1 from " + RecordTable.PERSON_ROLE
            + " sr force index (person_role_person_role) where sr.person_id = p.id and sr.role = 'student')";

    private static final String ACTIVE = "p.active and exists (select 1 from " + RecordTable.PERSON_ROLE
            + " ar force index (person_role_person_role) where ar.person_id = p.id and ar.role = 'student' and "
            + RecordSql.active("ar") + ")";

    /// The person is a student of a class that the owner may see, in an enrollment that meets two more conditions.
    private static final String ENROLLED = "p.id in (select e.person_id from " + RecordTable.ENROLLMENT
            + " e where e.role = 'student' and %s and " + ScopeCondition.sees("e.class_id") + " and %s)";

    private static final List<SqlColumn> COLUMNS = List.of(
            identifier("student_id", "Student ID", 16, "p.sourced_id"),
            identifier("student_number", "Student number", 16, "p.identifier"),
            text("family_name", "Family name", 20, "p.family_name"),
            text("given_name", "Given name", 18, "p.given_name"),
            text("middle_name", "Middle name", 16, "p.middle_name"),
            text("student", "Student", 28, RecordSql.NAME).orderedBy("p.family_name", "p.given_name"),
            text("preferred_family_name", "Preferred family name", 20, "p.preferred_family_name"),
            text("preferred_given_name", "Preferred given name", 18, "p.preferred_given_name"),
            text("grade_level", "Grade level", 12, "p.grades"),
            text("school", "School", 28, "s.name"),
            identifier("school_id", "School ID", 16, "s.sourced_id"),
            text("email", "E-mail", 32, "p.email"),
            identifier("phone", "Phone", 16, "p.phone"),
            identifier("username", "User name", 24, "p.username"),
            yesNo("enabled", "May sign in", "p.enabled"),
            date("birth_date", "Born", "p.birth_date"),
            text("sex", "Sex", 12, "p.sex"),
            yesNo("active", "Active", ACTIVE),
            dateTime("changed_at", "Changed", "p.changed_at"));

    private static final List<String> DEFAULTS = List.of(
            "student_number", "family_name", "given_name", "grade_level", "school", "email", "birth_date", "sex");

    private static final List<SqlFilter> FILTERS = List.of(
            SqlFilter.reference(
                    ReferenceLookup.SCHOOL,
                    "exists (select 1 from " + RecordTable.PERSON_ROLE
                            + " fr force index (person_role_person_role) join " + RecordTable.ORG
                            + " fo on fo.id = fr.org_id"
                            + " where fr.person_id = p.id and fr.role = 'student' and " + ScopeCondition.counts("fr")
                            + " and fo.sourced_id in (:values))"),
            SqlFilter.onClass(ReferenceLookup.SCHOOL_YEAR, RecordSql.runs("e.class_id", RecordSql.SESSIONS_OF_YEARS)),
            SqlFilter.onClass(ReferenceLookup.TERM, RecordSql.runs("e.class_id", RecordSql.SESSIONS)),
            SqlFilter.onClass(
                    ReferenceLookup.COURSE,
                    "e.class_id in (select c.id from " + RecordTable.CLASS + " c join " + RecordTable.COURSE
                            + " co on co.id = c.course_id where co.sourced_id in (:values))"),
            SqlFilter.onClass(
                    ReferenceLookup.CLASS,
                    "e.class_id in (select c.id from " + RecordTable.CLASS + " c where c.sourced_id in (:values))"),
            SqlFilter.onClass(ReferenceLookup.TEACHER, ScopeCondition.taught("e.class_id")),
            SqlFilter.reference(ReferenceLookup.GRADE_LEVEL, RecordSql.gradeLevel("p.grades")),
            SqlFilter.text(
                    "text",
                    "Name, number or e-mail",
                    RecordSql.SEARCHED,
                    "concat_ws(' ', p.preferred_given_name, p.preferred_family_name)",
                    "p.email"),
            SqlFilter.active(ACTIVE));

    StudentsDataset(RecordsReader recordsReader) {
        super(
                new SqlDefinition(
                        "students",
                        "Students",
                        SOURCE,
                        ROLE,
                        ENROLLED.formatted(RecordSql.active("e"), "true"),
                        ENROLLED.formatted(ScopeCondition.counts("e"), ClassConditions.MET),
                        COLUMNS,
                        DEFAULTS,
                        FILTERS,
                        List.of(new Sort("family_name", false), new Sort("given_name", false))),
                recordsReader);
    }
}
