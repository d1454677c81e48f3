package org.gradeport.notice;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.Duration;
import org.gradeport.base.SettingException;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/// How mails are sent.
///
/// @param enabled whether mails are sent
/// @param host of the mail server; empty for none: nothing is sent
/// @param port 465 means TLS from the first byte
/// @param user empty to send without signing in
/// @param from the sender's address; empty for `gradeport@` and the host of the portal
/// @param useTls whether the connection must be encrypted (STARTTLS, or port 465)
/// @param attachmentLimit the largest encoded size of a file in a mail, a third larger than on disk
/// @param connectTimeout for reaching the server
/// @param timeout for each answer; long, because a server may take minutes to accept a mail, and a sender that gives up
///     earlier sends it twice (RFC 5321, clause 4.5.3.2.6)
/// @param threads mails that one node sends at the same time
@Validated
@ConfigurationProperties("gradeport.mail")
record MailProperties(
        @DefaultValue("true") boolean enabled,

        @DefaultValue("")
        @NotNull
        @Pattern(
                regexp = "[^\\s/@:]*|\\[?[0-9a-fA-F:.]+]?",
                message = "the name or address of a server, without scheme and port")
        String host,

        @DefaultValue("587") @Min(1) @Max(65_535) int port,
        @DefaultValue("") @NotNull String user,
        @DefaultValue("") @NotNull String password,
        @DefaultValue("") @NotNull String from,
        @DefaultValue("true") boolean useTls,
        @DefaultValue("10MB") @NotNull DataSize attachmentLimit,
        @DefaultValue("10s") @NotNull Duration connectTimeout,
        @DefaultValue("10m") @NotNull Duration timeout,
        @DefaultValue("2") @Min(1) @Max(32) int threads) {

    private static final int IMPLICIT_TLS_PORT = 465;

    MailProperties {
        if (!from.isBlank()) {
            check(from);
        }
    }

    private static void check(String from) {
        try {
            new InternetAddress(from, true).validate();
        } catch (AddressException e) {
            throw new SettingException("gradeport.mail.from", "an e-mail address, such as gradeport@example.org", e);
        }
    }

    public boolean isOn() {
        return enabled && !host.isBlank();
    }

    public boolean isTlsFromTheStart() {
        return port == IMPLICIT_TLS_PORT;
    }

    public boolean signsIn() {
        return !user.isBlank();
    }

    /// Without the password.
    @Override
    public String toString() {
        return "MailProperties[enabled=%s, host=%s, port=%d, user=%s, from=%s, useTls=%s]"
                .formatted(enabled, host, port, user, from, useTls);
    }
}
