package org.gradeport.notice.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import java.time.Duration;
import java.util.Properties;
import org.gradeport.notice.MailProperties;
import org.springframework.stereotype.Component;

/// The way to the mail server.
@Component
public class MailServer {

    private final MailProperties mail;

    public MailServer(MailProperties mail) {
        this.mail = mail;
    }

    /// Reaches the server before anything is composed: while it is down, nothing is.
    public MailConnection connect() throws MessagingException {
        return connect(mail.timeout());
    }

    /// Connects to the server and signs in.
    ///
    /// @param patience how long each answer may take
    public MailConnection connect(Duration patience) throws MessagingException {
        Session session = Session.getInstance(sessionProperties(patience));
        Transport transport = session.getTransport(protocol());
        transport.connect(
                mail.host(), mail.port(), mail.signsIn() ? mail.user() : null, mail.signsIn() ? mail.password() : null);
        return new MailConnection(session, transport);
    }

    private String protocol() {
        return mail.isTlsFromTheStart() ? "smtps" : "smtp";
    }

    private Properties sessionProperties(Duration patience) {
        boolean startTls = mail.useTls() && !mail.isTlsFromTheStart();
        Properties settings = new Properties();
        put(settings, "connectiontimeout", mail.connectTimeout().toMillis());
        put(settings, "timeout", patience.toMillis());
        put(settings, "writetimeout", patience.toMillis());
        put(settings, "auth", mail.signsIn());
        put(settings, "starttls.enable", startTls);
        put(settings, "starttls.required", startTls);
        put(settings, "ssl.checkserveridentity", true);
        // The mail is the server's once it said so; its farewell changes nothing.
        put(settings, "quitwait", false);
        return settings;
    }

    private void put(Properties settings, String name, Object value) {
        settings.setProperty("mail.%s.%s".formatted(protocol(), name), value.toString());
    }
}
