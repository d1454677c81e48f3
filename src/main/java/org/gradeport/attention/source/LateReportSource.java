package org.gradeport.attention.source;

import java.time.Instant;
import java.util.List;
import org.gradeport.attention.AttentionSource;
import org.gradeport.attention.Concern;
import org.gradeport.attention.Remedy;
import org.gradeport.base.PortalProperties;
import org.gradeport.base.Tone;
import org.gradeport.metrics.ReportPlan;
import org.gradeport.metrics.report.ReportSettings;
import org.gradeport.metrics.report.SentReports;
import org.springframework.stereotype.Component;

/// Tells that a report did not go out though it should have an hour ago.
@Component
public class LateReportSource implements AttentionSource {

    private final ReportSettings settings;
    private final SentReports sent;
    private final PortalProperties portal;

    LateReportSource(ReportSettings settings, SentReports sent, PortalProperties portal) {
        this.settings = settings;
        this.sent = sent;
        this.portal = portal;
    }

    @Override
    public String kind() {
        return "late-report";
    }

    @Override
    public List<Concern> concerns(Instant now) {
        ReportPlan plan = settings.plan();
        return plan
                .due(now, portal.zone())
                .filter(due -> ReportPlan.isLate(due, now) && !sent.contains(plan.frequency(), due.period()))
                .map(due -> Concern.of(kind(), due.period().firstDay(), Tone.BAD, due.at(), due.at())
                        .withRemedies(new Remedy("open", "dashboard", null)))
                .stream()
                .toList();
    }
}
