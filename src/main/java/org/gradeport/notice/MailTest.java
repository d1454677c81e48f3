package org.gradeport.notice;

import jakarta.mail.MessagingException;
import java.time.Duration;
import java.util.List;
import org.gradeport.base.PortalProperties;
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
    private final PortalProperties portal;

    MailTest(MailServer server, MailWriter writer, MessageIds ids, Words words, PortalProperties portal) {
        this.server = server;
        this.writer = writer;
        this.ids = ids;
        this.words = words;
        this.portal = portal;
    }

    TestResult send(String recipient) {
        try (MailConnection connection = server.connect(PATIENCE)) {
            String subject = words.say("test.subject", portal.name());
            return new TestResult(
                    true,
                    connection.send(writer.write(connection.session(), ids.next(), recipient, subject, text(subject))));
        } catch (MessagingException e) {
            Refusal refusal = Refusal.of(e);
            log.info("A test mail was not taken: {}", refusal.words());
            return new TestResult(false, refusal.words());
        }
    }

    private MailText text(String subject) {
        String sender = words.say("sent-by", portal.name(), portal.baseUrl());
        return new MailText(subject, List.of(words.say("test")), List.of(), List.of(), null, List.of(sender));
    }
}
