package org.gradeport.notice;

/// What became of a mail.
public enum NoticeStatus {
    /// It is sent now or tried again later.
    WAITING,
    /// The mail server took it.
    SENT,
    /// The mail server refused it for good, or could not be reached for two days.
    UNDELIVERED,
    /// It is not sent, for a reason of the portal's.
    WITHDRAWN
}
