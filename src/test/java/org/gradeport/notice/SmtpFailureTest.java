package org.gradeport.notice;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Address;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.util.MailConnectException;
import org.eclipse.angus.mail.util.SocketConnectException;
import org.junit.jupiter.api.Test;

class SmtpFailureTest {

    private static final Address[] NOBODY = {};

    @Test
    void a_refusal_of_a_recipient_is_permanent_or_transient_as_the_server_says() throws AddressException {
        assertThat(SmtpFailure.of(recipient(550, "550 No such mailbox")))
                .isEqualTo(new SmtpFailure("550 No such mailbox", true, false, false));
        assertThat(SmtpFailure.of(recipient(450, "450 Mailbox busy\r\n")))
                .isEqualTo(new SmtpFailure("450 Mailbox busy", false, false, false));
    }

    @Test
    void a_mail_that_is_too_large_may_be_taken_without_its_file() {
        assertThat(SmtpFailure.of(mail("DATA", 552, "552 5.3.4 Message too big"))
                        .tooLarge())
                .isTrue();
        assertThat(SmtpFailure.of(mail("DATA", 554, "554 5.7.1 Spam")).tooLarge())
                .isFalse();
    }

    @Test
    void a_refused_sender_or_sign_in_waits_for_the_administrator() {
        assertThat(SmtpFailure.of(mail("MAIL FROM:<a@b.example>", 550, "550 Not you"))
                        .permanent())
                .isFalse();
        assertThat(SmtpFailure.of(new AuthenticationFailedException("535 5.7.8 Wrong password"))
                        .permanent())
                .isFalse();
    }

    @Test
    void no_answer_in_time_is_no_refusal() {
        SocketTimeoutException late = new SocketTimeoutException("Read timed out");
        assertThat(SmtpFailure.of(new MessagingException("Exception reading response", late))
                        .timedOut())
                .isTrue();
        SocketConnectException nobody = new SocketConnectException("No way", late, "mail.school.example", 25, 1);
        assertThat(SmtpFailure.of(new MailConnectException(nobody)).timedOut()).isFalse();
    }

    @Test
    void a_wrapped_failure_shows_its_root_cause() {
        MessagingException thrown =
                new MessagingException("Couldn't connect", new ConnectException("Connection refused"));
        assertThat(SmtpFailure.of(thrown))
                .isEqualTo(new SmtpFailure("Couldn't connect (Connection refused)", false, false, false));
        assertThat(SmtpFailure.of(new MessagingException()).message()).isEqualTo("MessagingException");
    }

    private static MessagingException recipient(int code, String words) throws AddressException {
        InternetAddress who = new InternetAddress("maria@school.example");
        MessagingException inner = new SMTPAddressFailedException(who, "RCPT TO:<maria@school.example>", code, words);
        return new SendFailedException("Invalid Addresses", inner, NOBODY, NOBODY, new Address[] {who});
    }

    private static MessagingException mail(String command, int code, String words) {
        return new SMTPSendFailedException(command, code, words, new MessagingException(words), NOBODY, NOBODY, NOBODY);
    }
}
