package org.gradeport.notice.outbox;

import java.time.Clock;
import java.util.Locale;
import org.gradeport.export.FailureClass;
import org.gradeport.notice.NoticeKind;
import org.gradeport.notice.Outbox;
import org.gradeport.notice.TextMail;
import org.gradeport.notice.content.ExportMailSubjects;
import org.gradeport.notice.content.MailMessages;
import org.gradeport.notice.content.TextMailRepository;
import org.gradeport.notice.mail.MessageIds;
import org.gradeport.notice.outbox.NewNotice.DueTime;
import org.gradeport.notice.outbox.Recipients.Recipient;
import org.gradeport.schedule.RunRefused;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Writes a notice for each recipient within the transaction that records a refused run.
@Component
class RefusedRunNotices {

    private final Outbox outbox;
    private final TextMailRepository letters;
    private final Recipients recipients;
    private final ExportMailSubjects exportMailSubjects;
    private final MailMessages mailMessages;
    private final MessageIds ids;
    private final Clock clock;

    RefusedRunNotices(
            Outbox outbox,
            TextMailRepository letters,
            Recipients recipients,
            ExportMailSubjects exportMailSubjects,
            MailMessages mailMessages,
            MessageIds ids,
            Clock clock) {
        this.outbox = outbox;
        this.letters = letters;
        this.recipients = recipients;
        this.exportMailSubjects = exportMailSubjects;
        this.mailMessages = mailMessages;
        this.ids = ids;
        this.clock = clock;
    }

    @EventListener
    void refused(RunRefused run) {
        if (outbox.isOn()) {
            recipients.of(run.owner(), run.request().delivery()).forEach(recipient -> write(run, recipient));
        }
    }

    private void write(RunRefused run, Recipient recipient) {
        String subject = Outbox.oneLine(exportMailSubjects.ofRefused(run.request()));
        long notice = outbox.write(new NewNotice(
                NoticeKind.REFUSED,
                null,
                0,
                new DueTime(run.schedule(), run.due()),
                subject,
                run.owner(),
                recipient.address(),
                false,
                ids.next(),
                recipient.status(),
                clock.instant(),
                recipient.reason()));
        letters.insert(notice, new TextMail(recipient.address(), subject, text(run), null));
    }

    /// The cause by its kind alone: its own words may hold what people typed.
    private String text(RunRefused run) {
        String cause = cause(run.cause());
        return String.join(
                "\n\n",
                mailMessages.say("refused"),
                mailMessages.say("refused.cause." + cause),
                mailMessages.say("refused.fix." + cause));
    }

    private static String cause(FailureClass cause) {
        return switch (cause) {
            case STORAGE, TIMEOUT -> "unknown";
            case DATABASE, FORMAT, PERMISSION, LIMIT, UNKNOWN -> cause.name().toLowerCase(Locale.ROOT);
        };
    }
}
