package org.gradeport.metrics;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.gradeport.base.PortalProperties;
import org.gradeport.metrics.report.ReportGenerator;
import org.gradeport.metrics.report.ReportSettings;
import org.gradeport.notice.Outbox;
import org.gradeport.security.CurrentActor;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The performance report, for administrators and operators; administrators plan its mails.
@Service
@PreAuthorize("hasAnyRole('ADMIN', 'OPERATOR')")
public class ReportService {

    private static final String ADMIN = "hasRole('ADMIN')";

    private final ReportGenerator generator;
    private final ReportSettings settings;
    private final Outbox outbox;
    private final PortalProperties portal;
    private final CurrentActor actor;
    private final Clock clock;

    ReportService(
            ReportGenerator generator,
            ReportSettings settings,
            Outbox outbox,
            PortalProperties portal,
            CurrentActor actor,
            Clock clock) {
        this.generator = generator;
        this.settings = settings;
        this.outbox = outbox;
        this.portal = portal;
        this.actor = actor;
        this.clock = clock;
    }

    /// Makes the report of a period, which may not have ended; a `MetricsOffException` while nothing is measured.
    public Report generate(Period period) {
        return generator.generate(period);
    }

    /// The plan of report mails.
    public ReportPlan plan() {
        return settings.plan();
    }

    /// When the first report would be mailed if this frequency were saved now; empty for none.
    public Optional<Instant> next(ReportFrequency frequency) {
        Instant now = clock.instant();
        return new ReportPlan(frequency, List.of("anybody"), now).next(now, portal.zone());
    }

    public boolean isMailOn() {
        return outbox.isOn();
    }

    /// Changes the plan; an `InvalidValueException` on `recipients` for an invalid address.
    @PreAuthorize(ADMIN)
    public void change(ReportFrequency frequency, List<String> recipients) {
        settings.change(frequency, recipients, actor.get().username());
    }

    /// Mails the report of the last whole period to the recipients of the plan, in addition to the planned mails; a
    /// `NoticeStateException` while mail is off.
    @PreAuthorize(ADMIN)
    @Transactional
    public void mailNow() {
        ReportPlan plan = settings.plan();
        ReportFrequency frequency = plan.frequency() == ReportFrequency.OFF ? ReportFrequency.WEEKLY : plan.frequency();
        LocalDate today = LocalDate.ofInstant(clock.instant(), portal.zone());
        Report report = generator.generate(frequency.lastEnded(today, portal.zone()));
        plan.recipients().forEach(each -> outbox.write(report.mail(each)));
    }
}
