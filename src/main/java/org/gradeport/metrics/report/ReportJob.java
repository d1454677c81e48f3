package org.gradeport.metrics.report;

import java.time.Clock;
import java.time.Instant;
import net.javacrumbs.shedlock.spring.annotation.SchedulerLock;
import org.gradeport.base.PortalProperties;
import org.gradeport.metrics.ReportFigures;
import org.gradeport.metrics.report.ReportPlan.Due;
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
    private final ReportMaker maker;
    private final ReportPost post;
    private final ReportFigures figures;
    private final TransactionOperations transaction;
    private final PortalProperties portal;
    private final Clock clock;

    ReportJob(
            ReportSettings settings,
            SentReports sent,
            ReportMaker maker,
            ReportPost post,
            ReportFigures figures,
            TransactionOperations transaction,
            PortalProperties portal,
            Clock clock) {
        this.settings = settings;
        this.sent = sent;
        this.maker = maker;
        this.post = post;
        this.figures = figures;
        this.transaction = transaction;
        this.portal = portal;
        this.clock = clock;
    }

    @Scheduled(cron = "30 */5 * * * *")
    @SchedulerLock(name = "metrics-report", lockAtMostFor = "PT10M")
    void tick() {
        ReportPlan plan = settings.plan();
        if (figures.enabled() && post.isOn()) {
            plan.due(clock.instant(), portal.zone())
                    .filter(due -> !sent.has(plan.frequency(), due.period()))
                    .ifPresent(due -> send(plan, due));
        }
    }

    /// The mails are written with the note that they are, so that neither is there without the other.
    private void send(ReportPlan plan, Due due) {
        Report report = maker.make(due.period());
        Instant now = clock.instant();
        transaction.executeWithoutResult(_ -> {
            if (sent.note(plan.frequency(), due.period(), now)) {
                post.mail(report, plan.recipients());
                log.info(
                        "The report {} goes to {} addresses",
                        report.name(),
                        plan.recipients().size());
            }
        });
    }
}
