package org.gradeport.notice;

import jakarta.mail.MessagingException;
import org.gradeport.base.Texts;
import org.springframework.stereotype.Component;

/// Takes a mail to the server; nothing is composed before the server has answered.
@Component
class NoticePost {

    /// What head and text of a mail take beside its file.
    private static final long REST = 64 * 1024;

    private final MailServer server;
    private final NoticeMails mails;
    private final NoticeStore store;
    private final MailProperties properties;

    NoticePost(MailServer server, NoticeMails mails, NoticeStore store, MailProperties properties) {
        this.server = server;
        this.mails = mails;
        this.store = store;
        this.properties = properties;
    }

    /// Gives the server's answer; a [WithdrawnException] if the mail must not go out any more.
    String send(Notice notice) throws MessagingException {
        try {
            return send(notice, properties.attachmentLimit().toBytes());
        } catch (MessagingException e) {
            if (!Refusal.of(e).tooLarge() || !notice.attach()) {
                throw e;
            }
            return send(notice, 0);
        }
    }

    private String send(Notice notice, long limit) throws MessagingException {
        try (MailConnection connection = server.connect()) {
            requireOpen(notice);
            long taken = connection.sizeLimit().map(most -> most - REST).orElse(limit);
            return connection.send(mails.compose(notice, connection.session(), Math.min(limit, taken)));
        }
    }

    /// A server may take minutes to greet; a node that was taken for dead meanwhile leaves the mail to its successor.
    private void requireOpen(Notice notice) {
        if (!store.isOpen(notice)) {
            throw new WithdrawnException(Texts.say("notice.cause.another"));
        }
    }
}
