package org.gradeport.notice;

import jakarta.mail.MessagingException;
import java.net.SocketTimeoutException;
import java.util.List;
import java.util.Optional;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.util.MailConnectException;
import org.gradeport.error.Causes;
import org.jspecify.annotations.Nullable;

/// Why the server did not take a mail, with its message.
///
/// @param permanent another try would be refused as well
/// @param tooLarge the mail without its file may be taken
/// @param timedOut the server was reached and did not answer in time, which is no refusal
record SmtpFailure(String message, boolean permanent, boolean tooLarge, boolean timedOut) {

    private static final int LASTING_CODES = 500;
    private static final int TOO_LARGE_CODE = 552;

    /// A refusal of the recipient or of the mail itself counts as the server says (RFC 5321, clause 4.2.1); one of the
    /// sender or of the sign-in waits for the administrator, and a failure of the connection is temporary.
    public static SmtpFailure of(MessagingException thrown) {
        List<Throwable> chain = Causes.of(thrown).toList();
        return first(chain, SMTPAddressFailedException.class)
                .map(refused ->
                        new SmtpFailure(message(refused), refused.getReturnCode() >= LASTING_CODES, false, false))
                .or(() -> first(chain, SMTPSendFailedException.class).map(SmtpFailure::ofMail))
                .orElseGet(() -> new SmtpFailure(message(chain), false, false, isUnanswered(chain)));
    }

    public static SmtpFailure temporary(String words) {
        return new SmtpFailure(words, false, false, false);
    }

    private static SmtpFailure ofMail(SMTPSendFailedException refused) {
        boolean tooLarge =
                refused.getReturnCode() == TOO_LARGE_CODE || message(refused).contains(" 5.3.4");
        boolean ofSender = String.valueOf(refused.getCommand()).startsWith("MAIL");
        boolean lasting = refused.getReturnCode() >= LASTING_CODES && (tooLarge || !ofSender);
        return new SmtpFailure(message(refused), lasting, tooLarge, false);
    }

    private static boolean isUnanswered(List<Throwable> chain) {
        return first(chain, SocketTimeoutException.class).isPresent()
                && first(chain, MailConnectException.class).isEmpty();
    }

    private static <T> Optional<T> first(List<Throwable> chain, Class<T> kind) {
        return chain.stream().filter(kind::isInstance).map(kind::cast).findFirst();
    }

    private static String message(List<Throwable> chain) {
        String outer = message(chain.getFirst());
        String inner = message(chain.getLast());
        return outer.contains(inner) ? outer : outer + " (" + inner + ")";
    }

    private static String message(Throwable thrown) {
        String message = clean(thrown.getMessage());
        return message.isEmpty() ? thrown.getClass().getSimpleName() : message;
    }

    private static String clean(@Nullable String message) {
        return message == null
                ? ""
                : message.replaceAll("\\s+", " ").replaceAll("; *$", "").strip();
    }
}
