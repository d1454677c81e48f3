package org.gradeport.notice;

/// What became of a test mail.
///
/// @param words the mail server's own, or why it could not be asked
public record TestResult(boolean accepted, String words) {}
