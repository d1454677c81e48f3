package org.gradeport.security;

/// The fields of accounts, passwords and tokens that can be refused.
public enum AccountField {
    ID,
    VERSION,
    USERNAME,
    NAME,
    EMAIL,
    ROLE,
    TEACHER,
    OLD_PASSWORD,
    PASSWORD,
    REPEATED_PASSWORD,
    EXPIRES_AT,
    SCOPES
}
