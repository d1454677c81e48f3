package org.gradeport.error;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.gradeport.base.Appearance;
import org.gradeport.base.PortalProperties;
import org.gradeport.base.Templates;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.thymeleaf.templatemode.TemplateMode;

/// A self-contained page with one message, for failures outside the views; it needs no script.
@Component
public class MessagePage {

    private final Templates templates = new Templates("org/gradeport/error/", ".html", TemplateMode.HTML);
    private final PortalProperties portal;

    MessagePage(PortalProperties portal) {
        this.portal = portal;
    }

    /// What the page shows.
    ///
    /// @param links below the message
    /// @param again whether the browser asks again after some seconds
    public record Message(HttpStatus status, String title, List<String> sentences, List<Link> links, boolean again) {}

    /// A link to a page of the portal.
    ///
    /// @param path in the portal, without the first slash
    public record Link(String path, String words) {}

    public void write(HttpServletRequest request, HttpServletResponse response, Message message, Locale locale)
            throws IOException {
        String html = templates.fill(
                "message",
                Map.of(
                        "language",
                        locale.toLanguageTag(),
                        "scheme",
                        Appearance.of(request.getCookies()).css(),
                        "seconds",
                        FailureKind.RETRY_SECONDS,
                        "portal",
                        portal.name(),
                        "root",
                        request.getContextPath() + "/",
                        "message",
                        message));
        response.setStatus(message.status().value());
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setContentType("text/html;charset=UTF-8");
        response.getWriter().write(html);
    }
}
