package org.gradeport.notice.mail;

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
public class MailTemplates {

    private final PortalProperties portal;
    private final TemplateEngine html = engine(".html", TemplateMode.HTML);
    private final TemplateEngine plain = engine(".txt", TemplateMode.TEXT);

    MailTemplates(PortalProperties portal) {
        this.portal = portal;
    }

    public String html(MailContent mailContent) {
        return html.process("mail", values(mailContent));
    }

    public String plain(MailContent mailContent) {
        return plain.process("mail", values(mailContent));
    }

    private Context values(MailContent mailContent) {
        return new Context(Locale.ROOT, Map.of("mail", mailContent, "portal", portal.name()));
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
