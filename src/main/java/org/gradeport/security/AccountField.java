package org.gradeport.security;

/// What a refusal of an account, a password or a token is about.
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
    EXPIRES_AT
}
