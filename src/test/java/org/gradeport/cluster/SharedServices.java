package org.gradeport.cluster;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gradeport.database.EmbeddedDatabase;

/// What two portals stand on: a database and a mail server, until its input ends; each line of input is answered with
/// the mails that have come: recipient, message id, export.
final class SharedServices {

    private static final Pattern NUMBER = Pattern.compile("#(\\d+)");

    private SharedServices() {}

    public static void main(String[] args) throws Exception {
        PrintStream out = System.out;
        // What the servers log must not be taken for an answer.
        System.setOut(System.err);
        GreenMail mail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        mail.start();
        try (EmbeddedDatabase database = EmbeddedDatabase.start(Path.of(args[0]))) {
            out.printf(
                    "%s %s %s %d%n",
                    database.urlOf("cluster"),
                    database.getUsername(),
                    database.getPassword(),
                    mail.getSmtp().getPort());
            answer(mail, out);
        } finally {
            mail.stop();
        }
    }

    private static void answer(GreenMail mail, PrintStream out) throws IOException, MessagingException {
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        while (in.readLine() != null) {
            for (MimeMessage message : mail.getReceivedMessages()) {
                out.printf("%s %s %s%n", message.getAllRecipients()[0], message.getMessageID(), export(message));
            }
            out.println("end");
        }
    }

    private static String export(MimeMessage message) throws IOException, MessagingException {
        Matcher number = NUMBER.matcher(text(message));
        return number.find() ? number.group(1) : "?";
    }

    /// The first text in it, which is the plain one.
    private static String text(Part part) throws IOException, MessagingException {
        return part.getContent() instanceof Multipart parts
                ? text(parts.getBodyPart(0))
                : String.valueOf(part.getContent());
    }
}
