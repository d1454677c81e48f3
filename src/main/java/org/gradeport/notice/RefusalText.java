package org.gradeport.notice;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.gradeport.base.Moments;
import org.gradeport.base.PortalProperties;
import org.gradeport.link.Links;
import org.gradeport.notice.MailText.Button;
import org.gradeport.notice.MailText.Fact;
import org.springframework.stereotype.Component;

/// What a mail says about a run that was refused.
@Component
class RefusalText {

    private final LetterText letters;
    private final Words words;
    private final Moments moments;
    private final Links links;
    private final PortalProperties portal;

    RefusalText(LetterText letters, Words words, Moments moments, Links links, PortalProperties portal) {
        this.letters = letters;
        this.words = words;
        this.moments = moments;
        this.links = links;
        this.portal = portal;
    }

    MailText of(Notice notice, Letter letter, String owner) {
        long schedule = Objects.requireNonNull(notice.schedule());
        Instant due = Objects.requireNonNull(notice.dueAt());
        List<Fact> facts = List.of(
                new Fact(words.say("fact.schedule"), "#" + schedule),
                new Fact(words.say("fact.due"), moments.exact(due)));
        Button button = new Button(words.say("refused.open"), links.page("schedules/" + schedule));
        String why = words.say("refused.why", owner, portal.name());
        return new MailText(letter.subject(), letters.of(letter).lead(), facts, List.of(), button, List.of(why));
    }
}
