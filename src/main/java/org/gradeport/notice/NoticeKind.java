package org.gradeport.notice;

/// What a mail is about.
public enum NoticeKind {
    /// An export that is ready.
    READY,
    /// An export that failed.
    FAILED,
    /// A [Letter].
    LETTER
}
