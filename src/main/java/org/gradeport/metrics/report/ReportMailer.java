package org.gradeport.metrics.report;

import java.util.List;
import org.gradeport.metrics.Report;
import org.gradeport.notice.Outbox;
import org.gradeport.notice.TextMail;
import org.gradeport.notice.TextMail.Attachment;
import org.springframework.stereotype.Component;

/// Writes reports into the outbox.
@Component
public class ReportMailer {

    private final Outbox outbox;

    ReportMailer(Outbox outbox) {
        this.outbox = outbox;
    }

    public boolean isOn() {
        return outbox.isOn();
    }

    public void mail(Report report, List<String> recipients) {
        Attachment file = new Attachment(report.name(), Report.MEDIA_TYPE, report.bytes());
        recipients.forEach(recipient -> outbox.write(new TextMail(recipient, report.title(), report.summary(), file)));
    }
}
