package org.gradeport.schedule.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import org.gradeport.base.Tone;
import org.gradeport.ui.StatusPill;

/// Says that mail is off.
final class MailAlert extends Div {

    MailAlert(ScheduleSite site) {
        addClassNames("alert", "warn");
        getElement().setAttribute("role", "status");
        setVisible(!site.mail().isOn());
        add(new StatusPill(Tone.OFF, getTranslation("notice.off")), new Span(getTranslation("schedule.mail.off")));
    }
}
