package org.gradeport.notice;

import jakarta.mail.MessagingException;
import java.time.Duration;
import java.util.List;
import org.gradeport.base.Figures;
import org.gradeport.base.PortalProperties;
import org.gradeport.base.Texts;
import org.gradeport.notice.TestResult.Outcome;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Sends a mail while somebody looks on.
@Component
class MailTest {

    private static final Logger log = LoggerFactory.getLogger(MailTest.class);

    /// Nobody looks at a page that says nothing for longer.
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final MailServer server;
    private final MailWriter writer;
    private final MessageIds ids;
    private final Words words;
    private final Figures figures;
    private final MailProperties mail;
    private final PortalProperties portal;

    MailTest(
            MailServer server,
            MailWriter writer,
            MessageIds ids,
            Words words,
            Figures figures,
            MailProperties mail,
            PortalProperties portal) {
        this.server = server;
        this.writer = writer;
        this.ids = ids;
        this.words = words;
        this.figures = figures;
        this.mail = mail;
        this.portal = portal;
    }

    TestResult send(String recipient) {
        try (MailConnection connection = server.connect(patience())) {
            String subject = words.say("test.subject", portal.name());
            return new TestResult(
                    Outcome.TAKEN,
                    connection.send(writer.write(connection.session(), ids.next(), recipient, subject, text(subject))));
        } catch (MessagingException e) {
            Refusal refusal = Refusal.of(e);
            log.info("A test mail was not taken: {}", refusal.words());
            return refusal.unanswered() ? unanswered() : new TestResult(Outcome.NOT_TAKEN, refusal.words());
        }
    }

    private TestResult unanswered() {
        String sentence = Texts.say(
                "notice.mail.test.unanswered", figures.duration(patience()), figures.duration(mail.timeout()));
        return new TestResult(Outcome.UNANSWERED, sentence);
    }

    private Duration patience() {
        return mail.timeout().compareTo(PATIENCE) < 0 ? mail.timeout() : PATIENCE;
    }

    private MailText text(String subject) {
        String sender = words.say("sent-by", portal.name(), portal.baseUrl());
        return new MailText(subject, List.of(words.say("test")), List.of(), List.of(), null, List.of(sender));
    }
}
