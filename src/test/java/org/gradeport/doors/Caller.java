package org.gradeport.doors;

/// Who knocks at a door. The last four had an administrator's session or token, or invented one.
enum Caller {
    TEACHER,
    OTHER_TEACHER,
    UNLINKED_TEACHER,
    OPERATOR,
    ADMIN,
    ANONYMOUS,
    DISABLED,
    EXPIRED,
    REVOKED,
    UNKNOWN;

    /// Whether nothing of the teacher's is for this caller to read.
    boolean isNoReader() {
        return this != TEACHER && this != OPERATOR && this != ADMIN;
    }
}
