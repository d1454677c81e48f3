package org.gradeport.notice;

import java.util.Locale;
import org.gradeport.export.Export;
import org.gradeport.export.ExportEnded;
import org.gradeport.export.ExportStatus;
import org.gradeport.export.FailureClass;
import org.gradeport.export.NoticeOptions;
import org.gradeport.notice.Recipients.Recipient;
import org.gradeport.notice.content.ExportMailSubjects;
import org.gradeport.notice.content.MailMessages;
import org.gradeport.notice.content.TextMailRepository;
import org.gradeport.schedule.RunRefused;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Writes a notice for each recipient within the transaction that ends an export, or that refuses a run.
@Component
public class ExportNotices {

    private final Outbox outbox;
    private final TextMailRepository letters;
    private final Recipients recipients;
    private final ExportMailSubjects exportMailSubjects;

    ExportNotices(
            Outbox outbox, TextMailRepository letters, Recipients recipients, ExportMailSubjects exportMailSubjects) {
        this.outbox = outbox;
        this.letters = letters;
        this.recipients = recipients;
        this.exportMailSubjects = exportMailSubjects;
    }

    @EventListener
    public void ended(ExportEnded ended) {
        Export export = ended.export();
        if (!outbox.isOn() || export.status() == ExportStatus.CANCELLED) {
            return;
        }
        NoticeKind kind = export.status() == ExportStatus.READY ? NoticeKind.READY : NoticeKind.FAILED;
        NoticeOptions options = export.request().delivery();
        String subject = exportMailSubjects.of(export);
        Notice.Draft mail =
                Notice.aboutExport(kind, export.id(), ended.round(), export.owner(), subject, options.attach());
        recipients.of(export.owner(), options).forEach(each -> outbox.write(mail, each.address(), each.refusal()));
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
