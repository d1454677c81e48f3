package org.gradeport.notice;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import org.gradeport.base.Texts;
import org.gradeport.export.Export;
import org.gradeport.export.ExportStatus;
import org.gradeport.export.MailedExports;
import org.gradeport.security.Mailbox;
import org.gradeport.security.Mailboxes;
import org.springframework.stereotype.Component;

/// Composes the mail of a notice from what is true now.
@Component
class NoticeMails {

    private final LetterStore letters;
    private final MailedExports exports;
    private final Mailboxes mailboxes;
    private final Enclosures enclosures;
    private final ExportText texts;
    private final LetterText letterText;
    private final RefusalText refusalText;
    private final MailWriter writer;

    NoticeMails(
            LetterStore letters,
            MailedExports exports,
            Mailboxes mailboxes,
            Enclosures enclosures,
            ExportText texts,
            LetterText letterText,
            RefusalText refusalText,
            MailWriter writer) {
        this.letters = letters;
        this.exports = exports;
        this.mailboxes = mailboxes;
        this.enclosures = enclosures;
        this.texts = texts;
        this.letterText = letterText;
        this.refusalText = refusalText;
        this.writer = writer;
    }

    /// @param limit bytes that a file may have as it travels
    MimeMessage compose(Notice notice, Session session, long limit) throws MessagingException {
        Long export = notice.export();
        if (export == null) {
            Letter letter =
                    letters.find(notice).orElseThrow(() -> new WithdrawnException(Texts.say("notice.cause.forgotten")));
            return writer.write(session, notice, text(notice, letter), letter.file());
        }
        Export about =
                exports.find(export).orElseThrow(() -> new WithdrawnException(Texts.say("notice.cause.deleted")));
        requireOwner(about.owner());
        requireSame(notice, about);
        Enclosed enclosed = enclosures.of(notice, about, limit);
        return writer.write(session, notice, texts.of(notice, about, enclosed), enclosed.file());
    }

    private MailText text(Notice notice, Letter letter) {
        Long owner = notice.owner();
        return owner == null ? letterText.of(letter) : refusalText.of(notice, letter, requireOwner(owner));
    }

    /// Nobody is told any more on behalf of somebody who has left; gives the account's name.
    private String requireOwner(long owner) {
        Mailbox mailbox =
                mailboxes.find(owner).orElseThrow(() -> new WithdrawnException(Texts.say("notice.cause.ownerless")));
        if (!mailbox.enabled()) {
            throw new WithdrawnException(Texts.say("notice.cause.disabled", mailbox.username()));
        }
        return mailbox.username();
    }

    private static void requireSame(Notice notice, Export export) {
        if (notice.kind() == NoticeKind.READY && export.status() != ExportStatus.READY) {
            throw new WithdrawnException(Texts.say("notice.cause.gone"));
        } else if (notice.kind() == NoticeKind.FAILED && export.status() != ExportStatus.FAILED) {
            throw new WithdrawnException(Texts.say("notice.cause.again"));
        }
    }
}
