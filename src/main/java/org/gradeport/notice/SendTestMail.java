package org.gradeport.notice;

import jakarta.mail.MessagingException;
import java.time.Duration;
import org.gradeport.base.PortalProperties;
import org.gradeport.base.QuantityFormatter;
import org.gradeport.base.Texts;
import org.gradeport.notice.MailServer.MailConnection;
import org.gradeport.notice.MailTestResult.Outcome;
import org.gradeport.notice.content.MailMessages;
import org.gradeport.notice.content.TextMailContent;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Sends a test mail while its sender waits for the answer.
@Component
class SendTestMail {

    private static final Logger log = LoggerFactory.getLogger(SendTestMail.class);

    /// The longest wait for each answer of the server.
    private static final Duration MAX_TIMEOUT = Duration.ofSeconds(15);

    private final MailServer server;
    private final MimeMessageWriter mimeMessageWriter;
    private final TextMailContent textMailContent;
    private final MessageIds ids;
    private final QuantityFormatter quantityFormatter;
    private final MailProperties mail;
    private final PortalProperties portal;

    public SendTestMail(
            MailServer server,
            MimeMessageWriter mimeMessageWriter,
            TextMailContent textMailContent,
            MessageIds ids,
            QuantityFormatter quantityFormatter,
            MailProperties mail,
            PortalProperties portal) {
        this.server = server;
        this.mimeMessageWriter = mimeMessageWriter;
        this.textMailContent = textMailContent;
        this.ids = ids;
        this.quantityFormatter = quantityFormatter;
        this.mail = mail;
        this.portal = portal;
    }

    public MailTestResult send(String recipient) {
        try (MailConnection connection = server.connect(timeout())) {
            String subject = MailMessages.say("test.subject", portal.name());
            return new MailTestResult(
                    Outcome.TAKEN,
                    connection.send(mimeMessageWriter.write(
                            connection.session(),
                            ids.next(),
                            recipient,
                            subject,
                            textMailContent.of(new TextMail(recipient, subject, MailMessages.say("test"), null)),
                            null)));
        } catch (MessagingException e) {
            SmtpFailure smtpFailure = SmtpFailure.of(e);
            log.info("A test mail was not taken: {}", smtpFailure.message());
            return smtpFailure.timedOut() ? unanswered() : new MailTestResult(Outcome.NOT_TAKEN, smtpFailure.message());
        }
    }

    private MailTestResult unanswered() {
        String sentence = Texts.say(
                "notice.mail.test.unanswered",
                quantityFormatter.duration(timeout()),
                quantityFormatter.duration(mail.timeout()));
        return new MailTestResult(Outcome.UNANSWERED, sentence);
    }

    private Duration timeout() {
        return mail.timeout().compareTo(MAX_TIMEOUT) < 0 ? mail.timeout() : MAX_TIMEOUT;
    }
}
