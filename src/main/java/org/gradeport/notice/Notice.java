package org.gradeport.notice;

import java.time.Instant;
import org.gradeport.base.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Column;
import org.springframework.data.relational.core.mapping.Table;

/// One mail to one recipient, and its result. It needs no version: a result is written only if `attempts` and `since`
/// are still those of its try.
///
/// @param id 0 until it is stored
/// @param export null for a letter, and for a run that was refused
/// @param round of the export; 0 if there is none
/// @param schedule whose run was refused; null for all else
/// @param dueAt when that run was due; null for all else
/// @param owner the account on whose behalf it is sent; null for a letter
/// @param recipient an address; the username of an owner without one
/// @param attach whether the request asks for the file in the mail
/// @param messageId the same at every try
/// @param attempts tries since it was written or resent
/// @param since when these tries began
/// @param nextTryAt null during a try, and after the end
/// @param endedAt null while it waits
/// @param answer the last answer of the mail server, or why it is not sent
@Table("notice")
public record Notice(
        @Id long id,
        NoticeKind kind,
        @Column("export_id") @Nullable Long export,
        int round,
        @Column("schedule_id") @Nullable Long schedule,
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

    private static final int SUBJECT_LENGTH = 300;

    /// Whether a try has begun and has no result yet.
    public boolean isBeingSent() {
        return status == NoticeStatus.WAITING && nextTryAt == null;
    }

    /// A mail that has no recipient yet.
    public record Draft(
            NoticeKind kind,
            @Nullable Long export,
            int round,
            @Nullable Long schedule,
            @Nullable Instant dueAt,
            @Nullable Long owner,
            String subject,
            boolean attach) {}

    /// A mail about the end of an export.
    public static Draft aboutExport(
            NoticeKind kind, long export, int round, long owner, String subject, boolean attach) {
        return new Draft(kind, export, round, null, null, owner, subject, attach);
    }

    /// A mail about a refused run of a schedule.
    public static Draft aboutRefusedRun(long schedule, Instant due, long owner, String subject) {
        return new Draft(NoticeKind.REFUSED, null, 0, schedule, due, owner, subject, false);
    }

    /// A mail of the portal itself.
    public static Draft letter(String subject) {
        return new Draft(NoticeKind.LETTER, null, 0, null, null, null, subject, false);
    }

    /// The mail of a draft to one recipient.
    ///
    /// @param refusal why it cannot be sent, so that it is withdrawn at once; null if it can
    public static Notice of(Draft draft, String recipient, String messageId, @Nullable String refusal, Instant now) {
        return new Notice(
                0,
                draft.kind,
                draft.export,
                draft.round,
                draft.schedule,
                draft.dueAt,
                draft.owner,
                oneLine(draft.subject),
                recipient,
                draft.attach,
                messageId,
                refusal == null ? NoticeStatus.WAITING : NoticeStatus.WITHDRAWN,
                0,
                now,
                now,
                refusal == null ? now : null,
                refusal == null ? null : now,
                refusal);
    }

    /// Removes line breaks, which must not be in the header of a mail.
    private static String oneLine(String subject) {
        String line = subject.replaceAll("\\p{Cntrl}+", " ").strip();
        return Texts.cut(line, SUBJECT_LENGTH);
    }
}
