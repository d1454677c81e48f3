package org.gradeport.notice;

import java.time.Clock;
import java.util.Locale;
import org.gradeport.export.FailureClass;
import org.gradeport.notice.NewNotice.LostRun;
import org.gradeport.notice.Recipients.Recipient;
import org.gradeport.schedule.RunRefused;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Writes a notice for each recipient within the transaction that records a refused run.
@Component
class RefusalNotices {

    private final Outbox outbox;
    private final LetterStore letters;
    private final Recipients recipients;
    private final ExportSubjects subjects;
    private final Words words;
    private final MessageIds ids;
    private final Clock clock;

    RefusalNotices(
            Outbox outbox,
            LetterStore letters,
            Recipients recipients,
            ExportSubjects subjects,
            Words words,
            MessageIds ids,
            Clock clock) {
        this.outbox = outbox;
        this.letters = letters;
        this.recipients = recipients;
        this.subjects = subjects;
        this.words = words;
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
        String subject = Outbox.oneLine(subjects.ofRefused(run.request()));
        long notice = outbox.write(new NewNotice(
                NoticeKind.REFUSED,
                null,
                0,
                new LostRun(run.schedule(), run.due()),
                subject,
                run.owner(),
                recipient.address(),
                false,
                ids.next(),
                recipient.status(),
                clock.instant(),
                recipient.why()));
        letters.insert(notice, new Letter(recipient.address(), subject, text(run), null));
    }

    /// The cause by its kind alone: its own words may hold what people typed.
    private String text(RunRefused run) {
        String cause = cause(run.cause());
        return String.join(
                "\n\n", words.say("refused"), words.say("refused.cause." + cause), words.say("refused.fix." + cause));
    }

    private static String cause(FailureClass cause) {
        return switch (cause) {
            case STORAGE, TIMEOUT -> "unknown";
            case DATABASE, FORMAT, PERMISSION, LIMIT, UNKNOWN -> cause.name().toLowerCase(Locale.ROOT);
        };
    }
}
