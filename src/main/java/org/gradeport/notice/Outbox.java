package org.gradeport.notice;

import java.time.Clock;
import org.gradeport.base.Texts;
import org.gradeport.export.EmailAddresses;
import org.gradeport.notice.content.TextMailRepository;
import org.gradeport.notice.mail.MessageIds;
import org.gradeport.notice.outbox.MailQueue;
import org.gradeport.notice.outbox.NewNotice;
import org.gradeport.notice.outbox.NoticeTransitions;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Where mails are written; each is sent after the transaction that wrote it, as often as it takes.
@Component
public class Outbox {

    private static final int SUBJECT_LENGTH = 300;

    private final NoticeTransitions noticeTransitions;
    private final TextMailRepository letters;
    private final MailQueue queue;
    private final MessageIds ids;
    private final MailProperties properties;
    private final Clock clock;

    public Outbox(
            NoticeTransitions noticeTransitions,
            TextMailRepository letters,
            MailQueue queue,
            MessageIds ids,
            MailProperties properties,
            Clock clock) {
        this.noticeTransitions = noticeTransitions;
        this.letters = letters;
        this.queue = queue;
        this.ids = ids;
        this.properties = properties;
        this.clock = clock;
    }

    /// Whether mails are sent at all; where not, none are written.
    public boolean isOn() {
        return properties.isOn();
    }

    /// Writes a mail that is about no export, within the caller's transaction or one of its own; a
    /// [NoticeStateException] while mail is off, an `InvalidValueException` if the recipient is no address.
    @Transactional
    public void write(TextMail textMail) {
        if (!isOn()) {
            throw new NoticeStateException(Texts.say("notice.refused.off"));
        }
        String recipient = EmailAddresses.check("recipient", textMail.recipient());
        letters.insert(
                write(NewNotice.letter(oneLine(textMail.subject()), recipient, ids.next(), clock.instant())), textMail);
    }

    /// Within the transaction that says what the mail will say.
    public long write(NewNotice notice) {
        long id = noticeTransitions.insert(notice);
        if (notice.status() == NoticeStatus.WAITING) {
            queue.add(id, clock.instant());
        }
        return id;
    }

    /// No line break reaches the head of a mail.
    public static String oneLine(String subject) {
        String line = subject.replaceAll("\\p{Cntrl}+", " ").strip();
        return line.substring(0, Math.min(line.length(), SUBJECT_LENGTH));
    }
}
