package org.gradeport.notice.content;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.gradeport.base.QuantityFormatter;
import org.gradeport.base.Texts;
import org.gradeport.export.Export;
import org.gradeport.export.ExportDownload;
import org.gradeport.export.ExportFile;
import org.gradeport.export.ExportNotFoundException;
import org.gradeport.export.ExportStateException;
import org.gradeport.export.MailedExports;
import org.gradeport.notice.Notice;
import org.gradeport.notice.TextMail.Attachment;
import org.gradeport.storage.DamagedFileException;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/// Attaches the file to the mail if the request asks for it and it fits.
@Component
class ExportAttachments {

    private static final int LINE = 76;
    private static final int LINE_END = 2;
    private static final AttachmentDecision NONE = new AttachmentDecision(null, null);

    private final MailedExports exports;
    private final QuantityFormatter quantityFormatter;

    ExportAttachments(MailedExports exports, QuantityFormatter quantityFormatter) {
        this.exports = exports;
        this.quantityFormatter = quantityFormatter;
    }

    /// The decision to attach or link the file.
    ///
    /// @param file null for a link instead
    /// @param reason why a requested file is linked; null if it is attached, or was not requested
    record AttachmentDecision(
            @Nullable Attachment file, @Nullable String reason) {}

    AttachmentDecision of(Notice notice, Export export, long limit) {
        ExportFile file = export.file();
        if (file == null || !notice.attach()) {
            return NONE;
        }
        long encoded = encodedSize(file.sizeBytes());
        return encoded <= limit
                ? new AttachmentDecision(read(export), null)
                : new AttachmentDecision(null, MailMessages.say("too-large", quantityFormatter.size(encoded)));
    }

    /// Four characters for three bytes, and a line end after each 76 (RFC 2045, clause 6.8).
    static long encodedSize(long bytes) {
        long characters = Math.ceilDiv(bytes, 3L) * 4;
        return characters + Math.ceilDiv(characters, (long) LINE) * LINE_END;
    }

    /// Reads the file with the owner's present rights: a file that the owner may not download is not mailed.
    private Attachment read(Export export) {
        try {
            ExportDownload download = exports.openForOwner(export.id());
            try (InputStream stream = download.open(null)) {
                return new Attachment(
                        name(export, download.file().name()), download.mediaType(), stream.readAllBytes());
            }
        } catch (DamagedFileException e) {
            throw new NoticeWithdrawnException(Texts.say("export.refused.damaged"));
        } catch (IOException e) {
            throw new UncheckedIOException("The file of export %d cannot be read.".formatted(export.id()), e);
        } catch (ExportStateException e) {
            throw e.isFileMissing() ? e : new NoticeWithdrawnException(String.valueOf(e.getMessage()));
        } catch (AccessDeniedException | ExportNotFoundException e) {
            throw new NoticeWithdrawnException(String.valueOf(e.getMessage()));
        }
    }

    /// Mails do not contain the name of the export, so the file gets another name.
    private static String name(Export export, String file) {
        return export.request().dataset() + file.substring(file.indexOf('_'));
    }
}
