package org.gradeport.metrics.ui;

import java.util.List;
import org.gradeport.ui.filter.SegmentedChoice;
import org.gradeport.ui.filter.UrlFilters;

/// The period of the dashboard.
final class PeriodSwitch extends UrlFilters {

    private final SegmentedChoice<DashboardPeriod> segments = segments(
            "period",
            getTranslation("dashboard.period"),
            List.of(DashboardPeriod.values()),
            () -> DashboardPeriod.WEEK,
            DashboardPeriod::parameter,
            each -> getTranslation(each.key("dashboard.period.")));

    PeriodSwitch() {
        super("dashboard");
    }

    SegmentedChoice<DashboardPeriod> segments() {
        return segments;
    }
}
