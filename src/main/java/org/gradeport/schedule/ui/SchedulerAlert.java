package org.gradeport.schedule.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import org.gradeport.base.Tone;
import org.gradeport.ui.StatusPill;

/// Says that this portal runs no schedules, and what turns them on.
final class SchedulerAlert extends Div {

    SchedulerAlert() {
        addClassNames("alert", "warn");
        getElement().setAttribute("role", "status");
        setVisible(false);
        add(new StatusPill(Tone.OFF, getTranslation("schedule.off")), new Span(getTranslation("schedule.off.why")));
    }

    void show(boolean isRunning) {
        setVisible(!isRunning);
    }
}
