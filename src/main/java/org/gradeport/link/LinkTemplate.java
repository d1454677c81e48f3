package org.gradeport.link;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.gradeport.base.Appearance;
import org.gradeport.base.PortalProperties;
import org.gradeport.base.Templates;
import org.gradeport.base.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import org.thymeleaf.templatemode.TemplateMode;

/// Renders the page from `link.html`, which needs no script.
@Component
class LinkTemplate {

    private final PortalProperties portal;
    private final Templates templates = new Templates("org/gradeport/link/", ".html", TemplateMode.HTML);

    LinkTemplate(PortalProperties portal) {
        this.portal = portal;
    }

    /// @param secret a part of the address, which the reader knows
    String html(LinkPage page, String secret, HttpServletRequest request) {
        Map<String, Object> values = new HashMap<>();
        values.put("page", page);
        values.put("language", Texts.locale().toLanguageTag());
        values.put("portal", portal.name());
        values.put("mark", portal.name().substring(0, portal.name().offsetByCodePoints(0, 1)));
        values.put("root", request.getContextPath());
        values.put("self", request.getContextPath() + "/link/" + secret);
        values.put("scheme", Appearance.of(request.getCookies()).css());
        // Asking for the token may open a session, so only a page with a form does.
        values.put("token", page.actions().stream().anyMatch(LinkPage.Action::form) ? token(request) : null);
        return templates.fill("link", values);
    }

    private static @Nullable String token(HttpServletRequest request) {
        return ((CsrfToken) Objects.requireNonNull(request.getAttribute(CsrfToken.class.getName()))).getToken();
    }
}
