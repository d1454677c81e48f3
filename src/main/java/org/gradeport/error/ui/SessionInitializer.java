package org.gradeport.error.ui;

import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.server.CustomizedSystemMessages;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.SystemMessages;
import com.vaadin.flow.server.SystemMessagesInfo;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import jakarta.servlet.http.Cookie;
import org.gradeport.base.Appearance;
import org.springframework.stereotype.Component;

/// What every session of a browser gets: errors that are shown and logged, a word when it has ended, and the first
/// paint in the reader's colours.
@Component
class SessionInitializer implements VaadinServiceInitListener {

    private static final long serialVersionUID = 1L;

    private final transient PortalErrorHandler errors;
    private final transient I18NProvider texts;

    SessionInitializer(PortalErrorHandler errors, I18NProvider texts) {
        this.errors = errors;
        this.texts = texts;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addSessionInitListener(session -> session.getSession().setErrorHandler(errors));
        event.getSource().setSystemMessagesProvider(this::messages);
        event.addIndexHtmlRequestListener(SessionInitializer::paint);
    }

    private SystemMessages messages(SystemMessagesInfo reader) {
        CustomizedSystemMessages messages = new CustomizedSystemMessages();
        messages.setSessionExpiredNotificationEnabled(true);
        messages.setSessionExpiredCaption(texts.getTranslation("base.session-expired", reader.getLocale()));
        messages.setSessionExpiredMessage(texts.getTranslation("base.session-expired.hint", reader.getLocale()));
        return messages;
    }

    private static void paint(IndexHtmlResponse response) {
        Cookie[] cookies = response.getVaadinRequest().getCookies();
        response.getDocument().head().appendElement("link").attr("rel", "icon").attr("href", "favicon.svg");
        response.getDocument()
                .getElementsByTag("html")
                .attr("style", "color-scheme: " + Appearance.of(cookies).css());
    }
}
