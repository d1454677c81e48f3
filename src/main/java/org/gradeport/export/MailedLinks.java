package org.gradeport.export;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The links to an export's file that mails carried; the room that mails them knows. Each call checks that the current
/// actor may see the export, and is refused as [ExportService#get] refuses.
public interface MailedLinks {

    /// The link in one mail.
    ///
    /// @param mail the number of the mail
    /// @param sentAt when the mail server took the mail; null if it has not
    /// @param revokedAt when somebody took it back; null if nobody did
    record MailedLink(
            long mail,
            String recipient,
            @Nullable Instant sentAt,
            @Nullable Instant revokedAt) {}

    /// The last one first.
    List<MailedLink> of(long export);

    /// Ends the link in this mail at once, for whoever got it; false if none was open.
    boolean revoke(long export, long mail);
}
