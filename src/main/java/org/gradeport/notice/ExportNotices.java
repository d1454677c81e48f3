package org.gradeport.notice;

import java.time.Clock;
import org.gradeport.export.Export;
import org.gradeport.export.ExportEnded;
import org.gradeport.export.ExportStatus;
import org.gradeport.notice.Recipients.Recipient;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Writes a notice for each recipient within the transaction that ends an export.
@Component
class ExportNotices {

    private final Outbox outbox;
    private final Recipients recipients;
    private final ExportSubjects subjects;
    private final MessageIds ids;
    private final Clock clock;

    ExportNotices(Outbox outbox, Recipients recipients, ExportSubjects subjects, MessageIds ids, Clock clock) {
        this.outbox = outbox;
        this.recipients = recipients;
        this.subjects = subjects;
        this.ids = ids;
        this.clock = clock;
    }

    @EventListener
    void ended(ExportEnded ended) {
        if (outbox.isOn() && ended.export().status() != ExportStatus.CANCELLED) {
            Export export = ended.export();
            recipients
                    .of(export.owner(), export.request().delivery())
                    .forEach(recipient -> outbox.write(notice(ended, recipient)));
        }
    }

    private NewNotice notice(ExportEnded ended, Recipient recipient) {
        Export export = ended.export();
        return new NewNotice(
                export.status() == ExportStatus.READY ? NoticeKind.READY : NoticeKind.FAILED,
                export.id(),
                ended.round(),
                null,
                Outbox.oneLine(subjects.of(export)),
                export.owner(),
                recipient.address(),
                export.request().delivery().attach(),
                ids.next(),
                recipient.status(),
                clock.instant(),
                recipient.why());
    }
}
