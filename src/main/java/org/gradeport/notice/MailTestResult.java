package org.gradeport.notice;

/// What became of a test mail.
///
/// @param answer the mail server's own, or why it could not be asked
public record MailTestResult(Outcome outcome, String answer) {

    /// As much as is known.
    public enum Outcome {
        TAKEN,
        NOT_TAKEN,
        /// The server did not answer in time, which is no refusal.
        UNANSWERED
    }
}
