package org.gradeport.metrics.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.RouterLink;
import java.util.EnumMap;
import java.util.Map;

/// Links to the periods of the dashboard.
final class PeriodSwitch extends Div {

    private final Map<DashboardPeriod, RouterLink> links = new EnumMap<>(DashboardPeriod.class);

    PeriodSwitch() {
        addClassName("seg");
        getElement().setAttribute("role", "group");
        getElement().setAttribute("aria-label", getTranslation("dashboard.period"));
        for (DashboardPeriod each : DashboardPeriod.values()) {
            RouterLink link = new RouterLink(getTranslation(each.key("dashboard.period.")), DashboardView.class);
            link.setQueryParameters(each.address());
            link.setHighlightCondition((_, _) -> false);
            links.put(each, link);
            add(link);
        }
    }

    void show(DashboardPeriod chosen) {
        links.forEach((each, link) -> {
            link.setClassName("on", each == chosen);
            if (each == chosen) {
                link.getElement().setAttribute("aria-current", "page");
            } else {
                link.getElement().removeAttribute("aria-current");
            }
        });
    }
}
