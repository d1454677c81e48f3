package org.gradeport.metrics;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.gradeport.base.PortalProperties;
import org.gradeport.metrics.report.ReportGenerator;
import org.gradeport.metrics.report.ReportMailer;
import org.gradeport.metrics.report.ReportSettings;
import org.gradeport.security.CurrentActor;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The performance report, for those who run the portal; administrators say to whom it is mailed.
@Service
@PreAuthorize("hasAnyRole('ADMIN', 'OPERATOR')")
public class ReportService {

    private static final String ADMIN = "hasRole('ADMIN')";

    private final ReportGenerator reportGenerator;
    private final ReportSettings settings;
    private final ReportMailer reportMailer;
    private final PortalProperties portal;
    private final CurrentActor actor;
    private final Clock clock;

    ReportService(
            ReportGenerator reportGenerator,
            ReportSettings settings,
            ReportMailer reportMailer,
            PortalProperties portal,
            CurrentActor actor,
            Clock clock) {
        this.reportGenerator = reportGenerator;
        this.settings = settings;
        this.reportMailer = reportMailer;
        this.portal = portal;
        this.actor = actor;
        this.clock = clock;
    }

    /// Makes the report of a period, which may go on still; a `MetricsOffException` while nothing is measured.
    public Report generate(Period period) {
        return reportGenerator.generate(period);
    }

    /// To whom reports are mailed at present.
    public ReportPlan plan() {
        return settings.plan();
    }

    /// Whether mails are sent at all.
    public boolean isMailOn() {
        return reportMailer.isOn();
    }

    /// Says to whom and how often; an `InvalidValueException` on `recipients` for what is no address.
    @PreAuthorize(ADMIN)
    public void change(ReportFrequency reportFrequency, List<String> recipients) {
        settings.change(reportFrequency, recipients, actor.get().username());
    }

    /// Mails the report of the last whole period to those it is planned for, beside the planned ones; a
    /// `NoticeStateException` while mail is off.
    @PreAuthorize(ADMIN)
    @Transactional
    public void mailNow() {
        ReportPlan plan = settings.plan();
        ReportFrequency reportFrequency =
                plan.frequency() == ReportFrequency.OFF ? ReportFrequency.WEEKLY : plan.frequency();
        LocalDate today = LocalDate.ofInstant(clock.instant(), portal.zone());
        reportMailer.mail(reportGenerator.generate(reportFrequency.lastEnded(today, portal.zone())), plan.recipients());
    }
}
