package org.gradeport.security.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.VaadinSession;
import java.util.List;
import java.util.function.Supplier;
import org.gradeport.base.TimeFormatter;
import org.gradeport.base.VisibleText;
import org.gradeport.security.session.PortalSession;
import org.gradeport.security.session.SessionKey;
import org.gradeport.security.session.SessionService;
import org.gradeport.ui.RelativeTime;

/// Shows the sessions of an account, each with a button that ends it.
class SessionsDialog extends Dialog {

    private final transient SessionService sessions;
    private final transient TimeFormatter timeFormatter;
    private final transient Supplier<List<PortalSession>> list;
    private final Div rows = new Div();

    SessionsDialog(
            String title, SessionService sessions, TimeFormatter timeFormatter, Supplier<List<PortalSession>> list) {
        this.sessions = sessions;
        this.timeFormatter = timeFormatter;
        this.list = list;
        setHeaderTitle(title);
        setWidth("min(620px, 92vw)");
        add(new Span(getTranslation("security.sessions.sentence")), rows);
        Button close = new Button(getTranslation("base.close"), click -> close());
        close.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(close);
        show();
    }

    private void show() {
        rows.removeAll();
        list.get().forEach(session -> rows.add(row(session)));
    }

    private Component row(PortalSession session) {
        Div when = new Div(
                new Span(getTranslation("security.sessions.started") + " "),
                RelativeTime.of(timeFormatter, session.startedAt()),
                new Span(" · " + getTranslation("security.sessions.seen") + " "),
                RelativeTime.of(timeFormatter, session.seenAt()));
        when.addClassName("mut");
        Div row = new Div(
                new Div(
                        new Div(VisibleText.join(" · ", List.of(BrowserName.of(session.browser()), session.address()))),
                        when),
                isThis(session) ? new Span(getTranslation("security.sessions.this")) : end(session));
        row.addClassName("session-row");
        return row;
    }

    private Button end(PortalSession session) {
        Button end = new Button(getTranslation("base.sign-out"), click -> {
            sessions.end(session);
            show();
        });
        end.addClassName("small");
        return end;
    }

    private static boolean isThis(PortalSession session) {
        return VaadinSession.getCurrent().getSession().getAttribute(SessionKey.ATTRIBUTE) instanceof SessionKey key
                && key.id().equals(session.id());
    }
}
