package org.gradeport.notice.outbox;

import org.gradeport.export.Export;
import org.gradeport.export.ExportEnded;
import org.gradeport.export.ExportStatus;
import org.gradeport.export.NoticeOptions;
import org.gradeport.notice.Notice;
import org.gradeport.notice.NoticeKind;
import org.gradeport.notice.Outbox;
import org.gradeport.notice.content.ExportMailSubjects;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Writes a notice for each recipient within the transaction that ends an export.
@Component
public class ExportNotices {

    private final Outbox outbox;
    private final Recipients recipients;
    private final ExportMailSubjects exportMailSubjects;

    ExportNotices(Outbox outbox, Recipients recipients, ExportMailSubjects exportMailSubjects) {
        this.outbox = outbox;
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
}
