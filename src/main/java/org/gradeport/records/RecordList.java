package org.gradeport.records;

import static org.gradeport.school.RecordTable.LINE_ITEM;
import static org.gradeport.school.RecordTable.PERSON;
import static org.gradeport.school.RecordTable.RESULT;

import org.gradeport.school.RecordSql;
import org.gradeport.school.RecordTable;

/// The records of one kind that belong to a record of another one. Indexes are named as in [RecordSql].
public enum RecordList {
    CLASSES_OF_SCHOOL(
            RecordKind.SCHOOL,
            "classes",
            RecordKind.CLASS,
            RecordTable.CLASS + " c force index (class_school)",
            "c.school_id"),
    STUDENTS_OF_SCHOOL(
            RecordKind.SCHOOL,
            "students",
            RecordKind.STUDENT,
            PERSON + " p force index (person_student_school)",
            "p.student_school_id"),
    CLASSES_OF_COURSE(
            RecordKind.COURSE,
            "classes",
            RecordKind.CLASS,
            RecordTable.CLASS + " c force index (class_course)",
            "c.course_id"),
    ENROLLMENTS_OF_CLASS(
            RecordKind.CLASS,
            "enrollments",
            RecordKind.ENROLLMENT,
            RecordTable.ENROLLMENT + " e force index (enrollment_class_role)",
            "e.class_id"),
    STUDENTS_OF_CLASS(RecordKind.CLASS, "students", RecordKind.STUDENT, membersIn("student"), "m.class_id"),
    TEACHERS_OF_CLASS(RecordKind.CLASS, "teachers", RecordKind.TEACHER, membersIn("teacher"), "m.class_id"),
    GRADES_OF_CLASS(
            RecordKind.CLASS,
            "grades",
            RecordKind.GRADE,
            LINE_ITEM + " i force index (line_item_class) straight_join " + RESULT
                    + " r force index (result_line_item) on r.line_item_id = i.id",
            "i.class_id"),
    ENROLLMENTS_OF_STUDENT(
            RecordKind.STUDENT,
            "enrollments",
            RecordKind.ENROLLMENT,
            RecordTable.ENROLLMENT + " e force index (enrollment_person_role)",
            "e.person_id",
            "e.role = 'student'"),
    CLASSES_OF_STUDENT(RecordKind.STUDENT, "classes", RecordKind.CLASS, classesAs("student"), "m.person_id"),
    GRADES_OF_STUDENT(
            RecordKind.STUDENT,
            "grades",
            RecordKind.GRADE,
            RESULT + " r force index (result_student) straight_join " + LINE_ITEM
                    + " i force index (primary) on i.id = r.line_item_id",
            "r.student_id"),
    CLASSES_OF_TEACHER(RecordKind.TEACHER, "classes", RecordKind.CLASS, classesAs("teacher"), "m.person_id");

    private final RecordKind owner;
    private final String field;
    private final RecordKind items;
    private final String from;
    private final String ownerKey;
    private final String condition;

    RecordList(RecordKind owner, String field, RecordKind items, String from, String ownerKey) {
        this(owner, field, items, from, ownerKey, "true");
    }

    RecordList(RecordKind owner, String field, RecordKind items, String from, String ownerKey, String condition) {
        this.owner = owner;
        this.field = field;
        this.items = items;
        this.from = from;
        this.ownerKey = ownerKey;
        this.condition = condition;
    }

    public RecordKind owner() {
        return owner;
    }

    /// What the owner calls the list.
    public String field() {
        return field;
    }

    public RecordKind items() {
        return items;
    }

    String from() {
        return from;
    }

    /// The key of the owner, which is among `:owners`.
    String ownerKey() {
        return ownerKey;
    }

    /// What else holds for a row of the list.
    String condition() {
        return condition;
    }

    private static String membersIn(String role) {
        return members("enrollment_class_role", "class_id", role) + " straight_join " + PERSON
                + " p force index (primary) on p.id = m.person_id";
    }

    private static String classesAs(String role) {
        return members("enrollment_person_role", "person_id", role) + " straight_join " + RecordTable.CLASS
                + " c force index (primary) on c.id = m.class_id";
    }

    /// A student who is in a class twice is listed once.
    private static String members(String index, String owner, String role) {
        return "(select distinct e.class_id, e.person_id from %s e force index (%s) where e.%s in (:owners) and e.role = '%s' and %s) m"
                .formatted(RecordTable.ENROLLMENT, index, owner, role, RecordSql.active("e"));
    }
}
