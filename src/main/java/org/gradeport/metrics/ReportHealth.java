package org.gradeport.metrics;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.gradeport.base.PortalProperties;
import org.gradeport.metrics.ReportPlan.DueReport;
import org.gradeport.metrics.report.ReportSettings;
import org.gradeport.metrics.report.SentReports;
import org.springframework.stereotype.Component;

/// Whether reports are mailed in time. Checks no rights.
@Component
public class ReportHealth {

    private final ReportSettings settings;
    private final SentReports sent;
    private final PortalProperties portal;

    ReportHealth(ReportSettings settings, SentReports sent, PortalProperties portal) {
        this.settings = settings;
        this.sent = sent;
        this.portal = portal;
    }

    /// The report that has been due for more than an hour and was not sent.
    public Optional<DueReport> late(Instant now) {
        ReportPlan plan = settings.plan();
        return plan.due(now, portal.zone())
                .filter(due -> due.at().plus(Duration.ofHours(1)).isBefore(now))
                .filter(due -> !sent.contains(plan.frequency(), due.period()));
    }
}
