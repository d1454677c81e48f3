package org.gradeport.notice.outbox;

import java.time.Instant;
import org.gradeport.notice.NoticeKind;
import org.gradeport.notice.NoticeStatus;
import org.jspecify.annotations.Nullable;

/// A mail that is to be written into the outbox.
///
/// @param round of the export; 0 where there is none
/// @param run of a schedule that gave no export; null for all else
/// @param status WAITING, or WITHDRAWN where nobody can get it
public record NewNotice(
        NoticeKind kind,
        @Nullable Long export,
        int round,
        @Nullable DueTime run,
        String subject,
        @Nullable Long owner,
        String recipient,
        boolean attach,
        String messageId,
        NoticeStatus status,
        Instant now,
        @Nullable String answer) {

    /// A due time of a schedule that gave no export.
    record DueTime(long schedule, Instant due) {}

    public static NewNotice letter(String subject, String recipient, String messageId, Instant now) {
        return new NewNotice(
                NoticeKind.LETTER,
                null,
                0,
                null,
                subject,
                null,
                recipient,
                false,
                messageId,
                NoticeStatus.WAITING,
                now,
                null);
    }
}
