package org.gradeport.security;

/// The roles of accounts.
public enum Role {
    /// Administers the portal and sees every record.
    ADMIN,
    /// Exports the classes of the linked teacher.
    TEACHER,
    /// Monitors and retries runs; sees no student's record.
    OPERATOR
}
