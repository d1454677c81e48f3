package org.gradeport.notice.content;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.gradeport.base.QuantityFormatter;
import org.gradeport.export.Export;
import org.gradeport.export.ExportDownload;
import org.gradeport.export.ExportFile;
import org.gradeport.export.ExportNotFoundException;
import org.gradeport.export.ExportStateException;
import org.gradeport.export.MailedExports;
import org.gradeport.notice.Notice;
import org.gradeport.notice.TextMail.Attachment;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/// Puts the file into the mail where it was wanted and fits.
@Component
class ExportAttachments {

    private static final int LINE = 76;
    private static final int LINE_END = 2;

    private final MailedExports exports;
    private final QuantityFormatter quantityFormatter;
    private final MailMessages mailMessages;

    ExportAttachments(MailedExports exports, QuantityFormatter quantityFormatter, MailMessages mailMessages) {
        this.exports = exports;
        this.quantityFormatter = quantityFormatter;
        this.mailMessages = mailMessages;
    }

    AttachmentDecision of(Notice notice, Export export, long limit) {
        ExportFile file = export.file();
        if (file == null || !notice.attach()) {
            return AttachmentDecision.NONE;
        }
        long travelling = encodedSize(file.sizeBytes());
        return travelling <= limit
                ? new AttachmentDecision(read(export), null)
                : new AttachmentDecision(null, mailMessages.say("too-large", quantityFormatter.size(travelling)));
    }

    /// Four characters for three bytes, and a line end after each 76 (RFC 2045, clause 6.8).
    static long encodedSize(long bytes) {
        long characters = Math.ceilDiv(bytes, 3L) * 4;
        return characters + Math.ceilDiv(characters, (long) LINE) * LINE_END;
    }

    /// With the owner's rights as they are now: what she may not download is not mailed either.
    private Attachment read(Export export) {
        try {
            ExportDownload download = exports.openForOwner(export.id());
            try (InputStream stream = download.stream()) {
                return new Attachment(
                        name(export, download.file().name()), download.mediaType(), stream.readAllBytes());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The file of export %d cannot be read.".formatted(export.id()), e);
        } catch (AccessDeniedException | ExportStateException | ExportNotFoundException e) {
            throw new NoticeWithdrawnException(String.valueOf(e.getMessage()));
        }
    }

    /// The file's name begins with what people named the export, which stays out of mails.
    private static String name(Export export, String file) {
        return export.request().dataset() + file.substring(file.indexOf('_'));
    }
}
