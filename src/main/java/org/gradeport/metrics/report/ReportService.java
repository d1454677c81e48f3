package org.gradeport.metrics.report;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.gradeport.base.PortalProperties;
import org.gradeport.metrics.Period;
import org.gradeport.security.CurrentActor;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The performance report, for those who run the portal; administrators say to whom it is mailed.
@Service
@PreAuthorize("hasAnyRole('ADMIN', 'OPERATOR')")
public class ReportService {

    private static final String ADMIN = "hasRole('ADMIN')";

    private final ReportMaker maker;
    private final ReportSettings settings;
    private final ReportPost post;
    private final PortalProperties portal;
    private final CurrentActor actor;
    private final Clock clock;

    ReportService(
            ReportMaker maker,
            ReportSettings settings,
            ReportPost post,
            PortalProperties portal,
            CurrentActor actor,
            Clock clock) {
        this.maker = maker;
        this.settings = settings;
        this.post = post;
        this.portal = portal;
        this.actor = actor;
        this.clock = clock;
    }

    /// Makes the report of a period, which may go on still; a `MetricsOffException` while nothing is measured.
    public Report make(Period period) {
        return maker.make(period);
    }

    /// To whom reports are mailed at present.
    public ReportPlan plan() {
        return settings.plan();
    }

    /// Whether mails are sent at all.
    public boolean isMailOn() {
        return post.isOn();
    }

    /// Says to whom and how often; an `InvalidValueException` on `recipients` for what is no address.
    @PreAuthorize(ADMIN)
    public void change(Frequency frequency, List<String> recipients) {
        settings.change(frequency, recipients, actor.get().username());
    }

    /// Mails the report of the last whole period to those it is planned for, beside the planned ones; a
    /// `NoticeStateException` while mail is off.
    @PreAuthorize(ADMIN)
    @Transactional
    public void mailNow() {
        ReportPlan plan = settings.plan();
        Frequency frequency = plan.frequency() == Frequency.OFF ? Frequency.WEEKLY : plan.frequency();
        LocalDate today = LocalDate.ofInstant(clock.instant(), portal.zone());
        post.mail(maker.make(frequency.before(today, portal.zone())), plan.recipients());
    }
}
