package org.gradeport.security;

/// What an account may do.
public enum Role {
    /// Runs everything and sees every record.
    ADMIN,
    /// Exports the classes she teaches.
    TEACHER,
    /// Watches and mends runs; sees no student's record.
    OPERATOR
}
