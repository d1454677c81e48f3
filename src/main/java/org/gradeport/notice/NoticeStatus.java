package org.gradeport.notice;

/// The state of a mail.
public enum NoticeStatus {
    /// It is sent now or tried again later.
    WAITING,
    /// The mail server took it.
    SENT,
    /// The mail server refused it permanently, or could not be reached for two days.
    UNDELIVERED,
    /// The portal does not send it.
    WITHDRAWN
}
