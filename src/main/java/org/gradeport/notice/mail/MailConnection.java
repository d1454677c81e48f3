package org.gradeport.notice.mail;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import java.util.Optional;
import org.eclipse.angus.mail.smtp.SMTPTransport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// An open line to the mail server.
public record MailConnection(Session session, Transport transport) implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(MailConnection.class);

    /// How many bytes a mail may have, if the server says so (RFC 1870).
    public Optional<Long> sizeLimit() {
        return transport instanceof SMTPTransport smtp
                ? Optional.ofNullable(smtp.getExtensionParameter("SIZE"))
                        .map(String::strip)
                        .filter(text -> text.matches("[1-9]\\d{0,17}"))
                        .map(Long::valueOf)
                : Optional.empty();
    }

    /// Hands the mail over; it is the server's from then on. Gives the server's answer.
    public String send(Message mail) throws MessagingException {
        transport.sendMessage(mail, mail.getAllRecipients());
        return transport instanceof SMTPTransport smtp
                ? String.valueOf(smtp.getLastServerResponse()).strip()
                : "";
    }

    @Override
    public void close() {
        try {
            transport.close();
        } catch (MessagingException e) {
            log.debug("The mail server did not say goodbye", e);
        }
    }
}
