package org.gradeport.schedule.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import org.gradeport.base.Tone;
import org.gradeport.ui.StatusPill;

/// Shows that schedules or mail are off.
final class OffAlert extends Div {

    private OffAlert(String what, String consequence) {
        addClassNames("alert", "warn");
        getElement().setAttribute("role", "status");
        add(new StatusPill(Tone.OFF, getTranslation(what)), new Span(getTranslation(consequence)));
    }

    static OffAlert schedules(boolean isRunning) {
        OffAlert alert = new OffAlert("schedule.off", "schedule.off.why");
        alert.setVisible(!isRunning);
        return alert;
    }

    static OffAlert mail(boolean isOn) {
        OffAlert alert = new OffAlert("notice.off", "schedule.mail.off");
        alert.setVisible(!isOn);
        return alert;
    }
}
