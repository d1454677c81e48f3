package org.gradeport.security;

/// A field by which the record of a teacher is found.
public enum TeacherKey {
    /// The searched value is in lower case.
    EMAIL,
    IDENTIFIER,
    SOURCED_ID
}
