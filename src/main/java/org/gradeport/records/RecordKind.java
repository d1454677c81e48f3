package org.gradeport.records;

import static org.gradeport.school.RecordTable.ACADEMIC_SESSION;
import static org.gradeport.school.RecordTable.CATEGORY;
import static org.gradeport.school.RecordTable.LINE_ITEM;
import static org.gradeport.school.RecordTable.ORG;
import static org.gradeport.school.RecordTable.PERSON;
import static org.gradeport.school.RecordTable.PERSON_ROLE;
import static org.gradeport.school.RecordTable.RESULT;

import java.util.Locale;
import org.gradeport.school.RecordSql;
import org.gradeport.school.RecordTable;

/// A kind of record. Only active records are read.
public enum RecordKind {
    SCHOOL(
            "s",
            ORG + " s",
            "",
            "s.active and s.type = 'school'",
            "s.id in (" + Sql.TAUGHT.formatted("school_id") + ")",
            "s.sourced_id as id, s.name, s.identifier",
            "s.name, s.id"),
    COURSE(
            "co",
            RecordTable.COURSE + " co",
            "join " + ORG + " o on o.id = co.org_id",
            RecordSql.active("co"),
            "co.id in (" + Sql.TAUGHT.formatted("course_id") + ")",
            "co.sourced_id as id, co.code, co.title, co.grades as gradeLevel, co.subjects, o.name as organisation",
            "co.title, co.id"),
    CLASS(
            "c",
            RecordTable.CLASS + " c",
            "",
            RecordSql.active("c"),
            "c.id in (" + RecordSql.TAUGHT_CLASSES + ")",
            """
            c.sourced_id as id, c.code, c.title, c.type, c.grades as gradeLevel, c.location, c.periods, c.subjects,
              %s as terms, c.course_id as courseKey, c.school_id as schoolKey""".formatted(RecordSql.TERMS),
            "c.title, c.id"),
    STUDENT(
            "p",
            PERSON + " p",
            "",
            "p.active and exists (select 1 from " + PERSON_ROLE + " ar force index (person_role_person_role)"
                    + " where ar.person_id = p.id and ar.role = 'student' and " + RecordSql.active("ar") + ")",
            Sql.enrolled("student"),
            Sql.NAMES + """
            , p.middle_name as middleName, p.preferred_family_name as preferredFamilyName,
              p.preferred_given_name as preferredGivenName, p.grades as gradeLevel, p.phone, p.username,
              cast(p.birth_date as char) as birthDate, p.sex, p.student_school_id as schoolKey""",
            Sql.BY_NAME),
    TEACHER(
            "p",
            PERSON + " p",
            "",
            "p.active and " + RecordSql.isTeacher("p.id"),
            Sql.enrolled("teacher"),
            Sql.NAMES,
            Sql.BY_NAME),
    ENROLLMENT(
            "e",
            RecordTable.ENROLLMENT + " e",
            "",
            RecordSql.active("e"),
            "e.class_id in (" + RecordSql.TAUGHT_CLASSES + ")",
            """
            e.sourced_id as id, e.role, e.is_primary as isPrimary, cast(e.begin_date as char) as beginDate,
              cast(e.end_date as char) as endDate, e.class_id as classKey,
              if(e.role = 'student', e.person_id, null) as studentKey,
              if(e.role = 'teacher', e.person_id, null) as teacherKey""",
            "e.id"),
    GRADE(
            "r",
            RESULT + " r straight_join " + LINE_ITEM + " i force index (primary) on i.id = r.line_item_id",
            "join " + CATEGORY + " g on g.id = i.category_id join " + ACADEMIC_SESSION + " t on t.id = i.session_id",
            RecordSql.active("r"),
            "i.class_id in (" + RecordSql.TAUGHT_CLASSES + ")",
            """
            r.sourced_id as id, i.title as lineItem, g.title as category, t.title as term,
              cast(i.assign_date as char) as assigned, cast(i.due_date as char) as due, r.score,
              r.text_score as textScore, i.score_max as scoreMax, r.status, cast(r.score_date as char) as scoreDate,
              r.comment, r.in_progress as inProgress, r.incomplete, r.late, r.missing, i.class_id as classKey,
              r.student_id as studentKey""",
            "r.id");

    private final String alias;
    private final String from;
    private final String joins;
    private final String active;
    private final String sees;
    private final String columns;
    private final String order;

    RecordKind(String alias, String from, String joins, String active, String sees, String columns, String order) {
        this.alias = alias;
        this.from = from;
        this.joins = joins;
        this.active = active;
        this.sees = sees;
        this.columns = columns;
        this.order = order;
    }

    /// Its name in GraphQL, such as `Class`.
    public String type() {
        return name().charAt(0) + name().substring(1).toLowerCase(Locale.ROOT);
    }

    /// The name of a list of them, such as `classes`.
    public String plural() {
        String singular = name().toLowerCase(Locale.ROOT);
        return singular + (singular.endsWith("s") ? "es" : "s");
    }

    String from() {
        return from;
    }

    /// The tables of columns that each row has exactly one row of.
    String joins() {
        return joins;
    }

    String active() {
        return active;
    }

    /// The condition that `:teacher` sees the row on the day `:today`.
    String sees() {
        return sees;
    }

    /// What is told of a row; names that end with `Key` are keys of other records.
    ///
    /// @param commented whether comments are told, which can be long
    String columns(boolean commented) {
        return "%s.id as `key`, %s".formatted(alias, commented ? columns : columns.replace("r.comment, ", ""));
    }

    String order() {
        return order;
    }

    String key() {
        return alias + ".id";
    }

    String sourcedId() {
        return alias + ".sourced_id";
    }

    /// Texts that several kinds share.
    private static final class Sql {

        /// A column of the classes that the teacher sees.
        static final String TAUGHT = "select seen.%s from " + RecordTable.CLASS + " seen where seen.id in ("
                + RecordSql.TAUGHT_CLASSES + ")";

        static final String NAMES =
                "p.sourced_id as id, p.identifier as number, p.family_name as familyName, p.given_name as givenName, p.email";

        static final String BY_NAME = "p.family_name, p.given_name, p.id";

        /// A person in this role in a class that the teacher sees.
        static String enrolled(String role) {
            return "p.id in (select seen.person_id from %s seen where seen.role = '%s' and %s and seen.class_id in (%s))"
                    .formatted(RecordTable.ENROLLMENT, role, RecordSql.active("seen"), RecordSql.TAUGHT_CLASSES);
        }
    }
}
