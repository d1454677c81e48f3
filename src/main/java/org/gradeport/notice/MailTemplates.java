package org.gradeport.notice;

import java.util.Map;
import org.gradeport.base.PortalProperties;
import org.gradeport.base.Templates;
import org.springframework.stereotype.Component;
import org.thymeleaf.templatemode.TemplateMode;

/// Renders mails from `mail.html` and `mail.txt`.
@Component
public class MailTemplates {

    private static final String FOLDER = "org/gradeport/notice/";

    private final PortalProperties portal;
    private final Templates html = new Templates(FOLDER, ".html", TemplateMode.HTML);
    private final Templates plain = new Templates(FOLDER, ".txt", TemplateMode.TEXT);

    MailTemplates(PortalProperties portal) {
        this.portal = portal;
    }

    public String html(MailContent mailContent) {
        return html.fill("mail", values(mailContent));
    }

    public String plain(MailContent mailContent) {
        return plain.fill("mail", values(mailContent));
    }

    private Map<String, Object> values(MailContent mailContent) {
        return Map.of("mail", mailContent, "portal", portal.name());
    }
}
