package org.gradeport.metrics;

import org.gradeport.notice.TextMail;
import org.gradeport.notice.TextMail.Attachment;

/// A finished report.
///
/// @param name of the file
/// @param bytes a PDF
@SuppressWarnings("ArrayRecordComponent") // Handed over, never compared.
public record Report(String name, String title, String summary, Period period, byte[] bytes) {

    public static final String MEDIA_TYPE = "application/pdf";

    public TextMail mail(String recipient) {
        return new TextMail(recipient, title, summary, new Attachment(name, MEDIA_TYPE, bytes));
    }
}
