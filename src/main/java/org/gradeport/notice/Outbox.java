package org.gradeport.notice;

import java.time.Clock;
import org.gradeport.base.Texts;
import org.gradeport.export.Addresses;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Where mails are written; each is sent after the transaction that wrote it, as often as it takes.
@Component
public class Outbox {

    private static final int SUBJECT_LENGTH = 300;

    private final NoticeStore store;
    private final LetterStore letters;
    private final MailQueue queue;
    private final MessageIds ids;
    private final MailProperties properties;
    private final Clock clock;

    Outbox(
            NoticeStore store,
            LetterStore letters,
            MailQueue queue,
            MessageIds ids,
            MailProperties properties,
            Clock clock) {
        this.store = store;
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
    public void write(Letter letter) {
        if (!isOn()) {
            throw new NoticeStateException(Texts.say("notice.refused.off"));
        }
        String recipient = Addresses.check("recipient", letter.recipient());
        letters.insert(
                write(NewNotice.letter(oneLine(letter.subject()), recipient, ids.next(), clock.instant())), letter);
    }

    /// Within the transaction that says what the mail will say.
    long write(NewNotice notice) {
        long id = store.insert(notice);
        if (notice.status() == NoticeStatus.WAITING) {
            queue.add(id, clock.instant());
        }
        return id;
    }

    /// No line break reaches the head of a mail.
    static String oneLine(String subject) {
        String line = subject.replaceAll("\\p{Cntrl}+", " ").strip();
        return line.substring(0, Math.min(line.length(), SUBJECT_LENGTH));
    }
}
