package org.gradeport.testing;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.util.Arrays;
import java.util.List;
import org.springframework.boot.SpringApplication;

/// One mail server for all tests of this JVM, which can fail on demand; each test has its own recipients.
public final class TestMailServer {

    private static final GreenMail SERVER = start();
    private static final SmtpProxy DOOR = new SmtpProxy(SERVER.getSmtp().getPort());

    private TestMailServer() {}

    /// Where portals send their mail.
    public static int port() {
        return DOOR.port();
    }

    /// The mails of a recipient, oldest first.
    public static List<MimeMessage> to(String recipient) {
        return Arrays.stream(SERVER.getReceivedMessages())
                .filter(mail -> isTo(mail, recipient))
                .toList();
    }

    /// Gives this answer to mails to this recipient, until `accept`.
    public static void refuse(String recipient, String answer) {
        DOOR.answer(line(recipient), answer);
    }

    /// Gives this answer to the next text for this recipient.
    public static void refuseNextText(String recipient, String answer) {
        DOOR.answer(line(recipient) + " DATA", answer);
    }

    /// Announces the largest size of a mail in bytes, until `announceNothing`.
    public static void announceLimit(long bytes) {
        DOOR.answer("EHLO", "250-mail.school.example\r\n250 SIZE " + bytes);
    }

    public static void announceNothing() {
        DOOR.forward("EHLO");
    }

    /// Delays each answer about the next mails to this recipient until the test releases it, or until `accept`.
    public static DelayedReplies slow(String recipient) {
        return DOOR.slow(line(recipient));
    }

    public static void accept(String recipient) {
        DOOR.forward(line(recipient));
    }

    /// Refuses connections.
    public static void down() {
        DOOR.close();
    }

    public static void up() {
        DOOR.open();
    }

    /// Accepts connections and does not answer.
    public static void silent(boolean value) {
        DOOR.silent(value);
    }

    private static String line(String recipient) {
        return "RCPT TO:<%s>".formatted(recipient);
    }

    private static boolean isTo(MimeMessage mail, String recipient) {
        try {
            return Arrays.asList(mail.getRecipients(Message.RecipientType.TO)).contains(new InternetAddress(recipient));
        } catch (MessagingException e) {
            throw new IllegalStateException("A mail that came cannot be read", e);
        }
    }

    private static GreenMail start() {
        GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        SpringApplication.getShutdownHandlers().add(server::stop);
        return server;
    }
}
