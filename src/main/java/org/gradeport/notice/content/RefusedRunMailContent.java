package org.gradeport.notice.content;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.gradeport.base.PortalProperties;
import org.gradeport.base.TimeFormatter;
import org.gradeport.link.DownloadLinks;
import org.gradeport.notice.Notice;
import org.gradeport.notice.TextMail;
import org.gradeport.notice.mail.MailContent;
import org.gradeport.notice.mail.MailContent.Button;
import org.gradeport.notice.mail.MailContent.Fact;
import org.springframework.stereotype.Component;

/// What a mail says about a run that was refused.
@Component
class RefusedRunMailContent {

    private final TextMailContent letters;
    private final MailMessages mailMessages;
    private final TimeFormatter timeFormatter;
    private final DownloadLinks downloadLinks;
    private final PortalProperties portal;

    RefusedRunMailContent(
            TextMailContent letters,
            MailMessages mailMessages,
            TimeFormatter timeFormatter,
            DownloadLinks downloadLinks,
            PortalProperties portal) {
        this.letters = letters;
        this.mailMessages = mailMessages;
        this.timeFormatter = timeFormatter;
        this.downloadLinks = downloadLinks;
        this.portal = portal;
    }

    MailContent of(Notice notice, TextMail textMail, String owner) {
        long schedule = Objects.requireNonNull(notice.schedule());
        Instant due = Objects.requireNonNull(notice.dueAt());
        List<Fact> facts = List.of(
                new Fact(mailMessages.say("fact.schedule"), "#" + schedule),
                new Fact(mailMessages.say("fact.due"), timeFormatter.exact(due)));
        Button button = new Button(mailMessages.say("refused.open"), downloadLinks.page("schedules/" + schedule));
        String why = mailMessages.say("refused.why", owner, portal.name());
        return new MailContent(textMail.subject(), letters.of(textMail).lead(), facts, List.of(), button, List.of(why));
    }
}
