package org.gradeport.school;

import java.util.Locale;

/// The tables of records that other packages may read, ordered so that each follows the tables it refers to.
public enum RecordTable {
    ORG,
    ACADEMIC_SESSION,
    COURSE,
    CLASS,
    CLASS_TERM,
    PERSON,
    PERSON_ROLE,
    ENROLLMENT,
    CATEGORY,
    LINE_ITEM,
    RESULT;

    /// The table's name in SQL.
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
