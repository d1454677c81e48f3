package org.gradeport.notice;

/// What a mail is about.
public enum NoticeKind {
    /// An export that is ready.
    READY,
    /// An export that failed.
    FAILED,
    /// A due time of a schedule that was refused, so that there is no export.
    REFUSED,
    /// A [TextMail].
    LETTER
}
