package org.gradeport.link;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.gradeport.base.Appearance;
import org.gradeport.base.PortalProperties;
import org.gradeport.base.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.context.Context;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/// The looks of the page: `link.html`, which needs no script.
@Component
class LinkTemplate {

    private final PortalProperties portal;
    private final TemplateEngine engine = engine();

    LinkTemplate(PortalProperties portal) {
        this.portal = portal;
    }

    /// @param secret a part of the address, which whoever asked knows
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
        values.put("token", page.deeds().stream().anyMatch(LinkPage.Action::form) ? token(request) : null);
        return engine.process("link", new Context(Locale.ROOT, values));
    }

    private static @Nullable String token(HttpServletRequest request) {
        return ((CsrfToken) Objects.requireNonNull(request.getAttribute(CsrfToken.class.getName()))).getToken();
    }

    private static TemplateEngine engine() {
        ClassLoaderTemplateResolver resolver = new ClassLoaderTemplateResolver(LinkTemplate.class.getClassLoader());
        resolver.setPrefix("org/gradeport/link/");
        resolver.setSuffix(".html");
        resolver.setTemplateMode(TemplateMode.HTML);
        resolver.setCharacterEncoding("UTF-8");
        TemplateEngine engine = new TemplateEngine();
        engine.setTemplateResolver(resolver);
        return engine;
    }
}
