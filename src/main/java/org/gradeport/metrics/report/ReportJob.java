package org.gradeport.metrics.report;

import java.time.Clock;
import java.time.Instant;
import net.javacrumbs.shedlock.spring.annotation.SchedulerLock;
import org.gradeport.base.PortalProperties;
import org.gradeport.metrics.Report;
import org.gradeport.metrics.ReportPlan;
import org.gradeport.metrics.ReportPlan.DueReport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/// Mails the report of each period that is over, once.
@Component
class ReportJob {

    private static final Logger log = LoggerFactory.getLogger(ReportJob.class);

    private final ReportSettings settings;
    private final SentReports sent;
    private final ReportGenerator reportGenerator;
    private final ReportMailer reportMailer;
    private final ReportQuery reportQuery;
    private final TransactionOperations transaction;
    private final PortalProperties portal;
    private final Clock clock;

    ReportJob(
            ReportSettings settings,
            SentReports sent,
            ReportGenerator reportGenerator,
            ReportMailer reportMailer,
            ReportQuery reportQuery,
            TransactionOperations transaction,
            PortalProperties portal,
            Clock clock) {
        this.settings = settings;
        this.sent = sent;
        this.reportGenerator = reportGenerator;
        this.reportMailer = reportMailer;
        this.reportQuery = reportQuery;
        this.transaction = transaction;
        this.portal = portal;
        this.clock = clock;
    }

    @Scheduled(cron = "30 */5 * * * *")
    @SchedulerLock(name = "metrics-report", lockAtMostFor = "PT10M")
    void tick() {
        ReportPlan plan = settings.plan();
        if (reportQuery.enabled() && reportMailer.isOn()) {
            plan.due(clock.instant(), portal.zone())
                    .filter(due -> !sent.contains(plan.frequency(), due.period()))
                    .ifPresent(due -> send(plan, due));
        }
    }

    /// The mails are written with the note that they are, so that neither is there without the other.
    private void send(ReportPlan plan, DueReport due) {
        Report report = reportGenerator.generate(due.period());
        Instant now = clock.instant();
        transaction.executeWithoutResult(_ -> {
            if (sent.insertIfAbsent(plan.frequency(), due.period(), now)) {
                reportMailer.mail(report, plan.recipients());
                log.info(
                        "The report {} goes to {} addresses",
                        report.name(),
                        plan.recipients().size());
            }
        });
    }
}
