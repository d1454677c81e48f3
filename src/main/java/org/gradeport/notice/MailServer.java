package org.gradeport.notice;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import java.time.Duration;
import java.util.Optional;
import java.util.Properties;
import org.eclipse.angus.mail.smtp.SMTPTransport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Connects to the mail server.
@Component
class MailServer {

    private final MailProperties mail;

    public MailServer(MailProperties mail) {
        this.mail = mail;
    }

    /// Connects before a mail is composed, so that none is composed while the server is down.
    public MailConnection connect() throws MessagingException {
        return connect(mail.timeout());
    }

    /// Connects to the server and signs in.
    ///
    /// @param timeout how long each answer may take
    public MailConnection connect(Duration timeout) throws MessagingException {
        Session session = Session.getInstance(sessionProperties(timeout));
        Transport transport = session.getTransport(protocol());
        transport.connect(
                mail.host(), mail.port(), mail.signsIn() ? mail.user() : null, mail.signsIn() ? mail.password() : null);
        return new MailConnection(session, transport);
    }

    private String protocol() {
        return mail.isTlsFromTheStart() ? "smtps" : "smtp";
    }

    private Properties sessionProperties(Duration timeout) {
        boolean startTls = mail.useTls() && !mail.isTlsFromTheStart();
        Properties settings = new Properties();
        put(settings, "connectiontimeout", mail.connectTimeout().toMillis());
        put(settings, "timeout", timeout.toMillis());
        put(settings, "writetimeout", timeout.toMillis());
        put(settings, "auth", mail.signsIn());
        put(settings, "starttls.enable", startTls);
        put(settings, "starttls.required", startTls);
        put(settings, "ssl.checkserveridentity", true);
        // The server has the mail once it answers; its answer to QUIT changes nothing.
        put(settings, "quitwait", false);
        return settings;
    }

    private void put(Properties settings, String name, Object value) {
        settings.setProperty("mail.%s.%s".formatted(protocol(), name), value.toString());
    }

    /// An open connection to the mail server.
    public record MailConnection(Session session, Transport transport) implements AutoCloseable {

        private static final Logger log = LoggerFactory.getLogger(MailConnection.class);

        /// The largest size of a mail in bytes, if the server announces one (RFC 1870).
        public Optional<Long> sizeLimit() {
            return transport instanceof SMTPTransport smtp
                    ? Optional.ofNullable(smtp.getExtensionParameter("SIZE"))
                            .map(String::strip)
                            .filter(text -> text.matches("[1-9]\\d{0,17}"))
                            .map(Long::valueOf)
                    : Optional.empty();
        }

        /// Hands the mail to the server; returns its answer.
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
                log.debug("The connection to the mail server did not close cleanly", e);
            }
        }
    }
}
