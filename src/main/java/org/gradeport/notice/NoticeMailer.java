package org.gradeport.notice;

import jakarta.mail.MessagingException;
import org.gradeport.base.Texts;
import org.gradeport.notice.MailServer.MailConnection;
import org.gradeport.notice.content.MailComposer;
import org.gradeport.notice.content.NoticeWithdrawnException;
import org.springframework.stereotype.Component;

/// Sends a mail; composes it after the server has greeted.
@Component
class NoticeMailer {

    /// Space for the header and the text of a mail with a file.
    private static final long REST = 64 * 1024;

    private final MailServer server;
    private final MailComposer mailComposer;
    private final NoticeTransitions noticeTransitions;
    private final MailProperties properties;

    public NoticeMailer(
            MailServer server,
            MailComposer mailComposer,
            NoticeTransitions noticeTransitions,
            MailProperties properties) {
        this.server = server;
        this.mailComposer = mailComposer;
        this.noticeTransitions = noticeTransitions;
        this.properties = properties;
    }

    /// Returns the server's answer; a [NoticeWithdrawnException] if the mail must not be sent any more.
    String send(Notice notice) throws MessagingException {
        try {
            return send(notice, properties.attachmentLimit().toBytes());
        } catch (MessagingException e) {
            if (!SmtpFailure.of(e).tooLarge() || !notice.attach()) {
                throw e;
            }
            return send(notice, 0);
        }
    }

    private String send(Notice notice, long limit) throws MessagingException {
        try (MailConnection connection = server.connect()) {
            requireOpen(notice);
            long taken = connection.sizeLimit().map(size -> size - REST).orElse(limit);
            return connection.send(mailComposer.compose(notice, connection.session(), Math.min(limit, taken)));
        }
    }

    /// A server may take minutes to greet; meanwhile another node may have taken over the mail.
    private void requireOpen(Notice notice) {
        if (!noticeTransitions.isOpen(notice)) {
            throw new NoticeWithdrawnException(Texts.say("notice.cause.another"));
        }
    }
}
