package org.gradeport.notice.mail;

import jakarta.activation.DataHandler;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.UnsupportedEncodingException;
import java.time.Clock;
import java.util.Date;
import org.gradeport.base.PortalProperties;
import org.gradeport.notice.MailProperties;
import org.gradeport.notice.Notice;
import org.gradeport.notice.TextMail.Attachment;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Writes mails as HTML and as plain text, of which the reader's program shows what it can.
@Component
public class MimeMessageWriter {

    private static final String UTF_8 = "UTF-8";

    private final MailTemplates templates;
    private final MailProperties properties;
    private final PortalProperties portal;
    private final MessageIds ids;
    private final Clock clock;

    MimeMessageWriter(
            MailTemplates templates, MailProperties properties, PortalProperties portal, MessageIds ids, Clock clock) {
        this.templates = templates;
        this.properties = properties;
        this.portal = portal;
        this.ids = ids;
        this.clock = clock;
    }

    public MimeMessage write(Session session, Notice notice, MailContent mailContent, @Nullable Attachment file)
            throws MessagingException {
        MimeMultipart body = alternative(mailContent);
        return write(session, notice.messageId(), notice.recipient(), notice.subject(), with(body, file));
    }

    public MimeMessage write(Session session, String id, String recipient, String subject, MailContent mailContent)
            throws MessagingException {
        return write(session, id, recipient, subject, alternative(mailContent));
    }

    private MimeMessage write(Session session, String id, String recipient, String subject, MimeMultipart content)
            throws MessagingException {
        MimeMessage mail = new NamedMessage(session, id);
        mail.setFrom(sender());
        mail.setRecipient(Message.RecipientType.TO, new InternetAddress(recipient, true));
        mail.setSubject(subject, UTF_8);
        mail.setSentDate(Date.from(clock.instant()));
        // Keeps holiday messages away (RFC 3834, clause 5; the second for Exchange).
        mail.setHeader("Auto-Submitted", "auto-generated");
        mail.setHeader("X-Auto-Response-Suppress", "All");
        mail.setContent(content);
        mail.saveChanges();
        return mail;
    }

    private InternetAddress sender() throws MessagingException {
        InternetAddress address =
                new InternetAddress(properties.from().isBlank() ? ids.portalAddress() : properties.from(), true);
        try {
            if (address.getPersonal() == null) {
                address.setPersonal(portal.name(), UTF_8);
            }
            return address;
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException("Every Java platform has UTF-8", e);
        }
    }

    private MimeMultipart alternative(MailContent mailContent) throws MessagingException {
        MimeBodyPart plain = new MimeBodyPart();
        plain.setText(templates.plain(mailContent), UTF_8);
        MimeBodyPart html = new MimeBodyPart();
        html.setText(templates.html(mailContent), UTF_8, "html");
        return new MimeMultipart("alternative", plain, html);
    }

    private static MimeMultipart with(MimeMultipart body, @Nullable Attachment file) throws MessagingException {
        if (file == null) {
            return body;
        }
        MimeBodyPart text = new MimeBodyPart();
        text.setContent(body);
        MimeBodyPart part = new MimeBodyPart();
        part.setDataHandler(new DataHandler(new ByteArrayDataSource(file.bytes(), file.mediaType())));
        part.setFileName(file.name());
        part.setHeader("Content-Transfer-Encoding", "base64");
        return new MimeMultipart("mixed", text, part);
    }

    /// Keeps the name it was given, at every try.
    private static final class NamedMessage extends MimeMessage {

        private final String id;

        NamedMessage(Session session, String id) {
            super(session);
            this.id = id;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", id);
        }
    }
}
