package org.gradeport.notice;

import org.jspecify.annotations.Nullable;

/// A mail without an export, such as a report.
///
/// @param recipient one address
/// @param subject one line
/// @param text plain text; a blank line starts a new paragraph
/// @param file null for none
public record TextMail(
        String recipient,
        String subject,
        String text,
        @Nullable Attachment file) {

    /// A file in a mail.
    ///
    /// @param bytes at most a few megabytes
    @SuppressWarnings("ArrayRecordComponent") // Never compared.
    public record Attachment(String name, String mediaType, byte[] bytes) {}
}
