package org.gradeport.notice;

import java.time.Clock;
import java.time.Instant;
import org.gradeport.base.Texts;
import org.gradeport.export.EmailAddresses;
import org.gradeport.notice.content.TextMailRepository;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Accepts mails; each is sent after the transaction that wrote it, and retried until the mail server accepts it.
@Component
public class Outbox {

    private final NoticeRepository notices;
    private final TextMailRepository letters;
    private final MailQueue queue;
    private final MessageIds ids;
    private final MailProperties properties;
    private final Clock clock;

    public Outbox(
            NoticeRepository notices,
            TextMailRepository letters,
            MailQueue queue,
            MessageIds ids,
            MailProperties properties,
            Clock clock) {
        this.notices = notices;
        this.letters = letters;
        this.queue = queue;
        this.ids = ids;
        this.properties = properties;
        this.clock = clock;
    }

    /// Whether mail is on; if it is off, no mails are written.
    public boolean isOn() {
        return properties.isOn();
    }

    /// Writes a mail without an export, within the caller's transaction or a new one; a [NoticeStateException] while
    /// mail is off, an `InvalidValueException` if the recipient is no address.
    @Transactional
    public void write(TextMail textMail) {
        if (!isOn()) {
            throw new NoticeStateException(Texts.say("notice.refused.off"));
        }
        String recipient = EmailAddresses.check("recipient", textMail.recipient());
        letters.insert(write(Notice.letter(textMail.subject()), recipient, null), textMail);
    }

    /// Writes a mail within the caller's transaction; returns its number.
    ///
    /// @param refusal why it cannot be sent; null if it can
    public long write(Notice.Draft mail, String recipient, @Nullable String refusal) {
        Instant now = clock.instant();
        Notice written = notices.save(Notice.of(mail, recipient, ids.next(), refusal, now));
        if (written.status() == NoticeStatus.WAITING) {
            queue.add(written.id(), now);
        }
        return written.id();
    }
}
