package org.gradeport.notice.outbox;

import jakarta.mail.MessagingException;
import org.gradeport.base.Texts;
import org.gradeport.notice.MailProperties;
import org.gradeport.notice.Notice;
import org.gradeport.notice.content.MailComposer;
import org.gradeport.notice.content.NoticeWithdrawnException;
import org.gradeport.notice.mail.MailConnection;
import org.gradeport.notice.mail.MailServer;
import org.gradeport.notice.mail.SmtpFailure;
import org.springframework.stereotype.Component;

/// Takes a mail to the server; nothing is composed before the server has answered.
@Component
public class NoticeMailer {

    /// What head and text of a mail take beside its file.
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

    /// Gives the server's answer; a [NoticeWithdrawnException] if the mail must not go out any more.
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
            long taken = connection.sizeLimit().map(most -> most - REST).orElse(limit);
            return connection.send(mailComposer.compose(notice, connection.session(), Math.min(limit, taken)));
        }
    }

    /// A server may take minutes to greet; a node that was taken for dead meanwhile leaves the mail to its successor.
    private void requireOpen(Notice notice) {
        if (!noticeTransitions.isOpen(notice)) {
            throw new NoticeWithdrawnException(Texts.say("notice.cause.another"));
        }
    }
}
