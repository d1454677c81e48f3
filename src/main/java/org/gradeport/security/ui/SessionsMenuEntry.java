package org.gradeport.security.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.spring.annotation.SpringComponent;
import org.gradeport.base.TimeFormatter;
import org.gradeport.security.session.SessionService;
import org.gradeport.ui.UserMenuEntry;

/// Lets users see and end their own sessions from their menu.
@SpringComponent
class SessionsMenuEntry implements UserMenuEntry {

    private final SessionService sessions;
    private final TimeFormatter timeFormatter;

    SessionsMenuEntry(SessionService sessions, TimeFormatter timeFormatter) {
        this.sessions = sessions;
        this.timeFormatter = timeFormatter;
    }

    @Override
    public String key() {
        return "security.sessions";
    }

    @Override
    public void open() {
        new SessionsDialog(translate("security.sessions"), sessions, timeFormatter, sessions::list).open();
    }
}
