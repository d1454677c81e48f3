package org.gradeport.metrics.report;

import java.time.Clock;
import java.time.Instant;
import net.javacrumbs.shedlock.spring.annotation.SchedulerLock;
import org.gradeport.base.PortalProperties;
import org.gradeport.metrics.MetricsProperties;
import org.gradeport.metrics.Report;
import org.gradeport.metrics.ReportPlan;
import org.gradeport.metrics.ReportPlan.DueReport;
import org.gradeport.notice.Outbox;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/// Mails the report of each ended period once.
@Component
class ReportJob {

    private static final Logger log = LoggerFactory.getLogger(ReportJob.class);

    private final ReportSettings settings;
    private final SentReports sent;
    private final ReportGenerator generator;
    private final Outbox outbox;
    private final MetricsProperties properties;
    private final TransactionOperations transaction;
    private final PortalProperties portal;
    private final Clock clock;

    ReportJob(
            ReportSettings settings,
            SentReports sent,
            ReportGenerator generator,
            Outbox outbox,
            MetricsProperties properties,
            TransactionOperations transaction,
            PortalProperties portal,
            Clock clock) {
        this.settings = settings;
        this.sent = sent;
        this.generator = generator;
        this.outbox = outbox;
        this.properties = properties;
        this.transaction = transaction;
        this.portal = portal;
        this.clock = clock;
    }

    @Scheduled(cron = "30 */5 * * * *", zone = "UTC")
    @SchedulerLock(name = "metrics-report", lockAtMostFor = "PT10M")
    void tick() {
        ReportPlan plan = settings.plan();
        if (properties.enabled() && outbox.isOn()) {
            plan.due(clock.instant(), portal.zone())
                    .filter(due -> !sent.contains(plan.frequency(), due.period()))
                    .ifPresent(due -> send(plan, due));
        }
    }

    /// Writes the mails and the record that they are sent in one transaction.
    private void send(ReportPlan plan, DueReport due) {
        Report report = generator.generate(due.period());
        Instant now = clock.instant();
        transaction.executeWithoutResult(_ -> {
            if (sent.insertIfAbsent(plan.frequency(), due.period(), now)) {
                plan.recipients().forEach(each -> outbox.write(report.mail(each)));
                log.info(
                        "Wrote the report {} to {} recipients",
                        report.name(),
                        plan.recipients().size());
            }
        });
    }
}
