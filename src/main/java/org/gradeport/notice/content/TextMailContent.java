package org.gradeport.notice.content;

import java.util.List;
import java.util.regex.Pattern;
import org.gradeport.base.PortalProperties;
import org.gradeport.notice.TextMail;
import org.gradeport.notice.mail.MailContent;
import org.springframework.stereotype.Component;

/// What a letter says, in the portal's frame.
@Component
class TextMailContent {

    private static final Pattern PARAGRAPHS = Pattern.compile("\\R\\s*\\R");

    private final MailMessages mailMessages;
    private final PortalProperties portal;

    TextMailContent(MailMessages mailMessages, PortalProperties portal) {
        this.mailMessages = mailMessages;
        this.portal = portal;
    }

    MailContent of(TextMail textMail) {
        List<String> paragraphs = PARAGRAPHS
                .splitAsStream(textMail.text())
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .toList();
        String sender = mailMessages.say("sent-by", portal.name(), portal.baseUrl());
        return new MailContent(textMail.subject(), paragraphs, List.of(), List.of(), null, List.of(sender));
    }
}
