package org.gradeport.metrics.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.spring.annotation.SpringComponent;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.gradeport.base.PortalProperties;
import org.gradeport.base.TimeFormatter;
import org.gradeport.metrics.ReportFrequency;
import org.gradeport.metrics.ReportPlan;

/// Says when reports are mailed.
@SpringComponent
class ReportPlanFormatter {

    private final TimeFormatter timeFormatter;
    private final PortalProperties portal;
    private final Clock clock;

    ReportPlanFormatter(TimeFormatter timeFormatter, PortalProperties portal, Clock clock) {
        this.timeFormatter = timeFormatter;
        this.portal = portal;
        this.clock = clock;
    }

    static String label(ReportFrequency reportFrequency) {
        return translate("report.plan." + reportFrequency.name().toLowerCase(Locale.ROOT));
    }

    /// When the next one comes.
    String next(ReportPlan plan) {
        return plan.next(clock.instant(), portal.zone())
                .map(next -> translate("report.plan.next", timeFormatter.exact(next)))
                .orElseGet(() -> translate("report.plan.none"));
    }

    /// The plan if it were saved now.
    ReportPlan ifSaved(ReportFrequency reportFrequency) {
        return new ReportPlan(reportFrequency, List.of("somebody"), clock.instant());
    }
}
