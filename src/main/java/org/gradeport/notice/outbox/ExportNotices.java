package org.gradeport.notice.outbox;

import java.time.Clock;
import org.gradeport.export.Export;
import org.gradeport.export.ExportEnded;
import org.gradeport.export.ExportStatus;
import org.gradeport.notice.NoticeKind;
import org.gradeport.notice.Outbox;
import org.gradeport.notice.content.ExportMailSubjects;
import org.gradeport.notice.mail.MessageIds;
import org.gradeport.notice.outbox.Recipients.Recipient;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Writes a notice for each recipient within the transaction that ends an export.
@Component
public class ExportNotices {

    private final Outbox outbox;
    private final Recipients recipients;
    private final ExportMailSubjects exportMailSubjects;
    private final MessageIds ids;
    private final Clock clock;

    ExportNotices(
            Outbox outbox, Recipients recipients, ExportMailSubjects exportMailSubjects, MessageIds ids, Clock clock) {
        this.outbox = outbox;
        this.recipients = recipients;
        this.exportMailSubjects = exportMailSubjects;
        this.ids = ids;
        this.clock = clock;
    }

    @EventListener
    public void ended(ExportEnded ended) {
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
                Outbox.oneLine(exportMailSubjects.of(export)),
                export.owner(),
                recipient.address(),
                export.request().delivery().attach(),
                ids.next(),
                recipient.status(),
                clock.instant(),
                recipient.reason());
    }
}
