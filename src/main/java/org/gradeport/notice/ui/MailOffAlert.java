package org.gradeport.notice.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import org.gradeport.base.Tone;
import org.gradeport.notice.MailSettings;
import org.gradeport.notice.OutboxState;
import org.gradeport.ui.StatusPill;

/// Shows that mail is off, why, and what switches it on.
final class MailOffAlert extends Div {

    MailOffAlert() {
        addClassNames("alert", "warn");
        getElement().setAttribute("role", "status");
        setVisible(false);
    }

    void show(MailSettings settings, OutboxState state) {
        setVisible(!state.on());
        removeAll();
        if (!state.on()) {
            String why = settings.enabled() ? "notice.off.no-host" : "notice.off.disabled";
            add(new StatusPill(Tone.OFF, getTranslation("notice.off")), new Span(getTranslation(why)));
        }
        if (!state.on() && state.waiting() > 0) {
            add(new Span(getTranslation("notice.off.waiting", state.waiting())));
        }
    }
}
