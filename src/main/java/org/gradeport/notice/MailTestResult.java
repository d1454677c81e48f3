package org.gradeport.notice;

/// The outcome of a test mail.
///
/// @param answer of the mail server, or why there is none
public record MailTestResult(Outcome outcome, String answer) {

    /// Whether the server took the mail.
    public enum Outcome {
        TAKEN,
        NOT_TAKEN,
        /// The server did not answer in time, which is no refusal.
        UNANSWERED
    }
}
