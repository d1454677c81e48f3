package org.gradeport.school.oneroster.binding;

import static org.gradeport.school.oneroster.binding.WordType.oneOf;

/// The enumerations of the OneRoster CSV binding.
final class Vocabularies {

    static final FieldType ORG_TYPE = oneOf("department", "school", "district", "local", "state", "national");
    static final FieldType SESSION_TYPE = oneOf("gradingPeriod", "semester", "schoolYear", "term");
    static final FieldType CLASS_TYPE = oneOf("homeroom", "scheduled");
    static final FieldType ROLE_TYPE = oneOf("primary", "secondary");
    static final WordType ROLE = oneOf(
            "aide",
            "counselor",
            "districtAdministrator",
            "guardian",
            "parent",
            "principal",
            "proctor",
            "relative",
            "siteAdministrator",
            "student",
            "systemAdministrator",
            "teacher");
    static final FieldType ROLE_1_1 =
            oneOf("administrator", "aide", "guardian", "parent", "proctor", "relative", "student", "teacher");
    static final FieldType ENROLLMENT_ROLE =
            oneOf("administrator", "proctor", "student", "teacher").orLeniently(ROLE);
    static final FieldType SEX = oneOf("male", "female", "unspecified", "other");
    static final FieldType SCORE_STATUS =
            oneOf("exempt", "fully graded", "not submitted", "partially graded", "submitted");

    private Vocabularies() {}
}
