package org.gradeport.notice;

import jakarta.mail.MessagingException;
import java.net.SocketTimeoutException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.util.MailConnectException;
import org.jspecify.annotations.Nullable;

/// Why a mail was not taken, in the server's own words.
///
/// @param lasting another try would be refused as well
/// @param tooLarge the mail without its file may be taken
/// @param unanswered the server was reached and let the time pass, which is no refusal
record Refusal(String words, boolean lasting, boolean tooLarge, boolean unanswered) {

    private static final int LASTING_CODES = 500;
    private static final int TOO_LARGE_CODE = 552;
    private static final int LONGEST_CHAIN = 20;

    /// A refusal of the recipient or of the mail itself counts as the server says (RFC 5321, clause 4.2.1); one of the
    /// sender or of the sign-in is for the administrator to mend, and trouble on the way passes.
    static Refusal of(MessagingException thrown) {
        List<Throwable> chain = Stream.<Throwable>iterate(thrown, Objects::nonNull, Throwable::getCause)
                .limit(LONGEST_CHAIN)
                .toList();
        return first(chain, SMTPAddressFailedException.class)
                .map(refused -> new Refusal(words(refused), refused.getReturnCode() >= LASTING_CODES, false, false))
                .or(() -> first(chain, SMTPSendFailedException.class).map(Refusal::ofMail))
                .orElseGet(() -> new Refusal(words(chain), false, false, isUnanswered(chain)));
    }

    static Refusal passing(String words) {
        return new Refusal(words, false, false, false);
    }

    private static Refusal ofMail(SMTPSendFailedException refused) {
        boolean tooLarge =
                refused.getReturnCode() == TOO_LARGE_CODE || words(refused).contains(" 5.3.4");
        boolean ofSender = String.valueOf(refused.getCommand()).startsWith("MAIL");
        boolean lasting = refused.getReturnCode() >= LASTING_CODES && (tooLarge || !ofSender);
        return new Refusal(words(refused), lasting, tooLarge, false);
    }

    private static boolean isUnanswered(List<Throwable> chain) {
        return first(chain, SocketTimeoutException.class).isPresent()
                && first(chain, MailConnectException.class).isEmpty();
    }

    private static <T> Optional<T> first(List<Throwable> chain, Class<T> kind) {
        return chain.stream().filter(kind::isInstance).map(kind::cast).findFirst();
    }

    private static String words(List<Throwable> chain) {
        String outer = words(chain.getFirst());
        String inner = words(chain.getLast());
        return outer.contains(inner) ? outer : outer + " (" + inner + ")";
    }

    private static String words(Throwable thrown) {
        String message = clean(thrown.getMessage());
        return message.isEmpty() ? thrown.getClass().getSimpleName() : message;
    }

    private static String clean(@Nullable String message) {
        return message == null
                ? ""
                : message.replaceAll("\\s+", " ").replaceAll("; *$", "").strip();
    }
}
