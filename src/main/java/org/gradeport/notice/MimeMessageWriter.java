package org.gradeport.notice;

import jakarta.activation.DataHandler;
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
import org.gradeport.notice.TextMail.Attachment;
import org.jspecify.annotations.Nullable;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/// Writes mails as HTML and as plain text; the mail program of the reader chooses.
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
        return write(session, notice.messageId(), notice.recipient(), notice.subject(), mailContent, file);
    }

    public MimeMessage write(
            Session session,
            String id,
            String recipient,
            String subject,
            MailContent mailContent,
            @Nullable Attachment file)
            throws MessagingException {
        MimeMessage mail = new NamedMessage(session, id);
        MimeMessageHelper helper = new MimeMessageHelper(mail, MimeMessageHelper.MULTIPART_MODE_MIXED, UTF_8);
        helper.setFrom(sender());
        helper.setTo(new InternetAddress(recipient, true));
        helper.setSubject(subject);
        helper.setSentDate(Date.from(clock.instant()));
        // Keeps holiday messages away (RFC 3834, clause 5; the second for Exchange).
        mail.setHeader("Auto-Submitted", "auto-generated");
        mail.setHeader("X-Auto-Response-Suppress", "All");
        helper.setText(templates.plain(mailContent), templates.html(mailContent));
        if (file != null) {
            attach(helper.getRootMimeMultipart(), file);
        }
        mail.saveChanges();
        return mail;
    }

    // By hand, because the size limit counts base64, which the helper does not choose for text.
    private static void attach(MimeMultipart mail, Attachment file) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        part.setDataHandler(new DataHandler(new ByteArrayDataSource(file.bytes(), file.mediaType())));
        part.setFileName(file.name());
        part.setHeader("Content-Transfer-Encoding", "base64");
        mail.addBodyPart(part);
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

    /// Keeps the Message-ID that it is given, at every try.
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
