package org.gradeport.records;

/// A record to which a record of another kind belongs.
public enum RecordReference {
    COURSE_OF_CLASS(RecordKind.CLASS, "course", RecordKind.COURSE),
    SCHOOL_OF_CLASS(RecordKind.CLASS, "school", RecordKind.SCHOOL),
    SCHOOL_OF_STUDENT(RecordKind.STUDENT, "school", RecordKind.SCHOOL),
    CLASS_OF_ENROLLMENT(RecordKind.ENROLLMENT, "class", RecordKind.CLASS),
    STUDENT_OF_ENROLLMENT(RecordKind.ENROLLMENT, "student", RecordKind.STUDENT),
    TEACHER_OF_ENROLLMENT(RecordKind.ENROLLMENT, "teacher", RecordKind.TEACHER),
    CLASS_OF_GRADE(RecordKind.GRADE, "class", RecordKind.CLASS),
    STUDENT_OF_GRADE(RecordKind.GRADE, "student", RecordKind.STUDENT);

    private final RecordKind from;
    private final String field;
    private final RecordKind to;

    RecordReference(RecordKind from, String field, RecordKind to) {
        this.from = from;
        this.field = field;
        this.to = to;
    }

    public RecordKind from() {
        return from;
    }

    /// What the first record calls the other one.
    public String field() {
        return field;
    }

    public RecordKind to() {
        return to;
    }

    /// The name of the value with the key of the other record.
    public String key() {
        return field + "Key";
    }
}
