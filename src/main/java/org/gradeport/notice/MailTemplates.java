package org.gradeport.notice;

import java.util.Locale;
import java.util.Map;
import org.gradeport.base.PortalProperties;
import org.springframework.stereotype.Component;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.context.Context;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/// The looks of mails: `mail.html` and `mail.txt`.
@Component
class MailTemplates {

    private final PortalProperties portal;
    private final TemplateEngine html = engine(".html", TemplateMode.HTML);
    private final TemplateEngine plain = engine(".txt", TemplateMode.TEXT);

    MailTemplates(PortalProperties portal) {
        this.portal = portal;
    }

    String html(MailText text) {
        return html.process("mail", values(text));
    }

    String plain(MailText text) {
        return plain.process("mail", values(text));
    }

    private Context values(MailText text) {
        return new Context(Locale.ROOT, Map.of("mail", text, "portal", portal.name()));
    }

    private static TemplateEngine engine(String suffix, TemplateMode mode) {
        ClassLoaderTemplateResolver resolver = new ClassLoaderTemplateResolver(MailTemplates.class.getClassLoader());
        resolver.setPrefix("org/gradeport/notice/");
        resolver.setSuffix(suffix);
        resolver.setTemplateMode(mode);
        resolver.setCharacterEncoding("UTF-8");
        TemplateEngine engine = new TemplateEngine();
        engine.setTemplateResolver(resolver);
        return engine;
    }
}
