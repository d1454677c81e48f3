package org.gradeport.metrics.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.spring.annotation.SpringComponent;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.gradeport.base.Moments;
import org.gradeport.base.PortalProperties;
import org.gradeport.metrics.report.Frequency;
import org.gradeport.metrics.report.ReportPlan;

/// Says when reports are mailed.
@SpringComponent
class ReportPlanWords {

    private final Moments moments;
    private final PortalProperties portal;
    private final Clock clock;

    ReportPlanWords(Moments moments, PortalProperties portal, Clock clock) {
        this.moments = moments;
        this.portal = portal;
        this.clock = clock;
    }

    static String label(Frequency frequency) {
        return translate("report.plan." + frequency.name().toLowerCase(Locale.ROOT));
    }

    /// When the next one comes.
    String next(ReportPlan plan) {
        return plan.next(clock.instant(), portal.zone())
                .map(next -> translate("report.plan.next", moments.exact(next)))
                .orElseGet(() -> translate("report.plan.none"));
    }

    /// The plan if it were saved now.
    ReportPlan ifSaved(Frequency frequency) {
        return new ReportPlan(frequency, List.of("somebody"), clock.instant());
    }
}
