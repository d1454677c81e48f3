package org.gradeport.notice.content;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.gradeport.base.PortalProperties;
import org.gradeport.base.TimeFormatter;
import org.gradeport.notice.MailContent;
import org.gradeport.notice.MailContent.Button;
import org.gradeport.notice.MailContent.Fact;
import org.gradeport.notice.Notice;
import org.gradeport.notice.TextMail;
import org.springframework.stereotype.Component;

/// The content of a letter.
@Component
public class TextMailContent {

    private static final Pattern PARAGRAPHS = Pattern.compile("\\R\\s*\\R");

    private final TimeFormatter timeFormatter;
    private final PortalProperties portal;

    TextMailContent(TimeFormatter timeFormatter, PortalProperties portal) {
        this.timeFormatter = timeFormatter;
        this.portal = portal;
    }

    public MailContent of(TextMail textMail) {
        String sender = MailMessages.say("sent-by", portal.name(), portal.baseUrl());
        return new MailContent(textMail.subject(), paragraphs(textMail), List.of(), List.of(), null, List.of(sender));
    }

    /// The content of a mail about a refused run, with a link to its schedule.
    MailContent ofRefusedRun(Notice notice, TextMail textMail, String owner) {
        long schedule = Objects.requireNonNull(notice.schedule());
        Instant due = Objects.requireNonNull(notice.dueAt());
        List<Fact> facts = List.of(
                new Fact(MailMessages.say("fact.schedule"), "#" + schedule),
                new Fact(MailMessages.say("fact.due"), timeFormatter.exact(due)));
        Button button = new Button(MailMessages.say("refused.open"), portal.address("schedules/" + schedule));
        String why = MailMessages.say("refused.why", owner, portal.name());
        return new MailContent(textMail.subject(), paragraphs(textMail), facts, List.of(), button, List.of(why));
    }

    private static List<String> paragraphs(TextMail textMail) {
        return PARAGRAPHS
                .splitAsStream(textMail.text())
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .toList();
    }
}
