package org.gradeport.notice;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One mail to one recipient, and what became of it.
///
/// @param export null for a letter, and for a run that was refused
/// @param schedule whose run was refused; null for all else
/// @param dueAt when that run was due; null for all else
/// @param owner the account on whose behalf it is sent; null for a letter
/// @param recipient an address; the username of an owner without one
/// @param attach whether the file was wanted in the mail
/// @param attempts tries since it was written or sent anew
/// @param since when these tries began
/// @param nextTryAt null unless it waits for it; a mail that waits without one is before the mail server now
/// @param endedAt null while it waits
/// @param answer what the mail server said last, or why it is not sent
public record Notice(
        long id,
        NoticeKind kind,
        @Nullable Long export,
        @Nullable Long schedule,
        @Nullable Instant dueAt,
        @Nullable Long owner,
        String subject,
        String recipient,
        boolean attach,
        String messageId,
        NoticeStatus status,
        int attempts,
        Instant createdAt,
        Instant since,
        @Nullable Instant nextTryAt,
        @Nullable Instant endedAt,
        @Nullable String answer) {

    /// Whether a try has begun whose answer is not known.
    public boolean isBeingSent() {
        return status == NoticeStatus.WAITING && nextTryAt == null;
    }
}
