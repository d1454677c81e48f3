package org.gradeport.testing;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;

/// Reads received mails.
public final class ReceivedMails {

    private static final Pattern LINK = Pattern.compile("https?://\\S+/link/\\S+");

    private ReceivedMails() {}

    /// The one mail to a recipient.
    public static MimeMessage await(String recipient) {
        return Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> TestMailServer.to(recipient), mails -> mails.size() == 1)
                .getFirst();
    }

    /// Its message id.
    public static String id(MimeMessage mail) {
        try {
            return mail.getMessageID();
        } catch (MessagingException e) {
            throw new IllegalStateException("A mail that came cannot be read", e);
        }
    }

    /// Its plain text.
    public static String plain(MimeMessage mail) {
        return part(mail, "text/plain").orElseThrow();
    }

    /// Its HTML.
    public static String html(MimeMessage mail) {
        return part(mail, "text/html").orElseThrow();
    }

    /// The names of the files in it.
    public static List<String> files(MimeMessage mail) {
        return files((Part) mail);
    }

    /// The address of its link.
    public static String link(MimeMessage mail) {
        return LINK.matcher(plain(mail))
                .results()
                .map(MatchResult::group)
                .findFirst()
                .orElseThrow();
    }

    private static Optional<String> part(Part part, String type) {
        try {
            if (part.getContent() instanceof MimeMultipart parts) {
                for (int i = 0; i < parts.getCount(); i++) {
                    Optional<String> found = part(parts.getBodyPart(i), type);
                    if (found.isPresent()) {
                        return found;
                    }
                }
                return Optional.empty();
            }
            return part.isMimeType(type) && part.getFileName() == null
                    ? Optional.of(part.getContent().toString())
                    : Optional.empty();
        } catch (MessagingException | IOException e) {
            throw new IllegalStateException("A mail that came cannot be read", e);
        }
    }

    private static List<String> files(Part part) {
        try {
            if (!(part.getContent() instanceof MimeMultipart parts)) {
                return part.getFileName() == null ? List.of() : List.of(part.getFileName());
            }
            List<String> names = new ArrayList<>();
            for (int i = 0; i < parts.getCount(); i++) {
                BodyPart each = parts.getBodyPart(i);
                names.addAll(files(each));
            }
            return names;
        } catch (MessagingException | IOException e) {
            throw new IllegalStateException("A mail that came cannot be read", e);
        }
    }
}
