package org.gradeport.notice.content;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import org.gradeport.base.Texts;
import org.gradeport.export.Export;
import org.gradeport.export.ExportStatus;
import org.gradeport.export.MailedExports;
import org.gradeport.notice.MailContent;
import org.gradeport.notice.MimeMessageWriter;
import org.gradeport.notice.Notice;
import org.gradeport.notice.NoticeKind;
import org.gradeport.notice.TextMail;
import org.gradeport.notice.content.ExportAttachments.AttachmentDecision;
import org.gradeport.security.Mailbox;
import org.gradeport.security.MailboxDirectory;
import org.springframework.stereotype.Component;

/// Composes the mail of a notice from the present state of its export.
@Component
public class MailComposer {

    private final TextMailRepository letters;
    private final MailedExports exports;
    private final MailboxDirectory mailboxDirectory;
    private final ExportAttachments exportAttachments;
    private final ExportMailContent texts;
    private final TextMailContent textMailContent;
    private final MimeMessageWriter mimeMessageWriter;

    MailComposer(
            TextMailRepository letters,
            MailedExports exports,
            MailboxDirectory mailboxDirectory,
            ExportAttachments exportAttachments,
            ExportMailContent texts,
            TextMailContent textMailContent,
            MimeMessageWriter mimeMessageWriter) {
        this.letters = letters;
        this.exports = exports;
        this.mailboxDirectory = mailboxDirectory;
        this.exportAttachments = exportAttachments;
        this.texts = texts;
        this.textMailContent = textMailContent;
        this.mimeMessageWriter = mimeMessageWriter;
    }

    /// Composes the mail of a notice.
    ///
    /// @param limit bytes that an encoded file may have
    public MimeMessage compose(Notice notice, Session session, long limit) throws MessagingException {
        Long export = notice.export();
        if (export == null) {
            TextMail textMail = letters.find(notice)
                    .orElseThrow(() -> new NoticeWithdrawnException(Texts.say("notice.cause.forgotten")));
            return mimeMessageWriter.write(session, notice, text(notice, textMail), textMail.file());
        }
        Export about =
                exports.find(export).orElseThrow(() -> new NoticeWithdrawnException(Texts.say("notice.cause.deleted")));
        requireOwner(about.owner());
        requireSameStatus(notice, about);
        AttachmentDecision attachmentDecision = exportAttachments.of(notice, about, limit);
        return mimeMessageWriter.write(
                session, notice, texts.of(notice, about, attachmentDecision), attachmentDecision.file());
    }

    private MailContent text(Notice notice, TextMail textMail) {
        Long owner = notice.owner();
        return owner == null
                ? textMailContent.of(textMail)
                : textMailContent.ofRefusedRun(notice, textMail, requireOwner(owner));
    }

    /// No mail is sent on behalf of a deleted or disabled account. Returns the account's name.
    private String requireOwner(long owner) {
        Mailbox mailbox = mailboxDirectory
                .find(owner)
                .orElseThrow(() -> new NoticeWithdrawnException(Texts.say("notice.cause.ownerless")));
        if (!mailbox.enabled()) {
            throw new NoticeWithdrawnException(Texts.say("notice.cause.disabled", mailbox.username()));
        }
        return mailbox.username();
    }

    private static void requireSameStatus(Notice notice, Export export) {
        if (notice.kind() == NoticeKind.READY && export.status() != ExportStatus.READY) {
            throw new NoticeWithdrawnException(Texts.say("notice.cause.gone"));
        } else if (notice.kind() == NoticeKind.FAILED && export.status() != ExportStatus.FAILED) {
            throw new NoticeWithdrawnException(Texts.say("notice.cause.again"));
        }
    }
}
