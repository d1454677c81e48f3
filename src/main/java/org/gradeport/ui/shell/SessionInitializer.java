package org.gradeport.ui.shell;

import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.server.CustomizedSystemMessages;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.SystemMessages;
import com.vaadin.flow.server.SystemMessagesInfo;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinResponse;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import jakarta.servlet.http.Cookie;
import org.gradeport.base.Appearance;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/// Initialises sessions: the language of requests, the notice of an expired session, and the colour scheme of the first
/// paint.
@Component
class SessionInitializer implements VaadinServiceInitListener {

    private final transient I18NProvider texts;

    SessionInitializer(I18NProvider texts) {
        this.texts = texts;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.addRequestHandler(SessionInitializer::setLanguage);
        event.getSource().setSystemMessagesProvider(this::messages);
        event.addIndexHtmlRequestListener(SessionInitializer::paint);
    }

    /// For texts below the pages; Spring resets it at the end of the request.
    static boolean setLanguage(VaadinSession session, VaadinRequest request, VaadinResponse response) {
        session.lock();
        try {
            LocaleContextHolder.setLocale(session.getLocale());
        } finally {
            session.unlock();
        }
        return false;
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
