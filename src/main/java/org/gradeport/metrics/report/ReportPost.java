package org.gradeport.metrics.report;

import java.util.List;
import org.gradeport.notice.Letter;
import org.gradeport.notice.Letter.Enclosure;
import org.gradeport.notice.Outbox;
import org.springframework.stereotype.Component;

/// Writes reports into the outbox.
@Component
class ReportPost {

    private final Outbox outbox;

    ReportPost(Outbox outbox) {
        this.outbox = outbox;
    }

    boolean isOn() {
        return outbox.isOn();
    }

    void mail(Report report, List<String> recipients) {
        Enclosure file = new Enclosure(report.name(), Report.MEDIA_TYPE, report.bytes());
        recipients.forEach(recipient -> outbox.write(new Letter(recipient, report.title(), report.summary(), file)));
    }
}
