package org.gradeport.notice;

/// The settings of mail that users may see.
///
/// @param enabled `ENABLE_EMAIL_NOTIFICATIONS`
/// @param host empty if no server is set
/// @param encryption `none`, `starttls` or `tls`
/// @param user empty if the portal does not sign in
/// @param attachmentLimitBytes in its encoded size
public record MailSettings(
        boolean enabled,
        String host,
        int port,
        String encryption,
        String user,
        String from,
        long attachmentLimitBytes) {

    static MailSettings of(MailProperties mail, MessageIds ids) {
        String tls = mail.isTlsFromTheStart() ? "tls" : mail.useTls() ? "starttls" : "none";
        return new MailSettings(
                mail.enabled(),
                mail.host(),
                mail.port(),
                tls,
                mail.user(),
                mail.from().isBlank() ? ids.portalAddress() : mail.from(),
                mail.attachmentLimit().toBytes());
    }
}
