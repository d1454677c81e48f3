package org.gradeport.notice.outbox;

import java.util.Locale;
import org.gradeport.export.FailureClass;
import org.gradeport.notice.Notice;
import org.gradeport.notice.Outbox;
import org.gradeport.notice.TextMail;
import org.gradeport.notice.content.ExportMailSubjects;
import org.gradeport.notice.content.MailMessages;
import org.gradeport.notice.content.TextMailRepository;
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

    RefusedRunNotices(
            Outbox outbox, TextMailRepository letters, Recipients recipients, ExportMailSubjects exportMailSubjects) {
        this.outbox = outbox;
        this.letters = letters;
        this.recipients = recipients;
        this.exportMailSubjects = exportMailSubjects;
    }

    @EventListener
    void refused(RunRefused run) {
        if (outbox.isOn()) {
            recipients.of(run.owner(), run.request().delivery()).forEach(recipient -> write(run, recipient));
        }
    }

    private void write(RunRefused run, Recipient recipient) {
        String subject = exportMailSubjects.ofRefused(run.request());
        Notice.Draft mail = Notice.aboutRefusedRun(run.schedule(), run.due(), run.owner(), subject);
        long notice = outbox.write(mail, recipient.address(), recipient.refusal());
        letters.insert(notice, new TextMail(recipient.address(), subject, text(run), null));
    }

    /// The mail names only the class of the cause, because its message may contain text that people typed.
    private String text(RunRefused run) {
        String cause = cause(run.cause());
        return String.join(
                "\n\n",
                MailMessages.say("refused"),
                MailMessages.say("refused.cause." + cause),
                MailMessages.say("refused.fix." + cause));
    }

    private static String cause(FailureClass cause) {
        return switch (cause) {
            case STORAGE, TIMEOUT -> "unknown";
            case DATABASE, FORMAT, PERMISSION, LIMIT, UNKNOWN -> cause.name().toLowerCase(Locale.ROOT);
        };
    }
}
