package org.gradeport.notice;

import java.time.Instant;
import java.util.List;
import org.gradeport.export.ExportService;
import org.gradeport.link.DownloadLinks;
import org.gradeport.security.CurrentActor;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/// The mailed links to an export's file, for actors who may see the export; refuses as `ExportService.get` does.
@Service
@PreAuthorize("hasAnyRole('ADMIN', 'TEACHER', 'OPERATOR')")
public class ExportLinks {

    /// The link in one mail.
    ///
    /// @param mail the number of the mail
    /// @param sentAt when the mail server took the mail; null if it has not
    /// @param revokedAt null if nobody revoked it
    public record MailedLink(
            long mail,
            String recipient,
            @Nullable Instant sentAt,
            @Nullable Instant revokedAt) {}

    private final ExportService exports;
    private final NoticeTransitions notices;
    private final DownloadLinks downloadLinks;
    private final CurrentActor current;

    ExportLinks(ExportService exports, NoticeTransitions notices, DownloadLinks downloadLinks, CurrentActor current) {
        this.exports = exports;
        this.notices = notices;
        this.downloadLinks = downloadLinks;
        this.current = current;
    }

    /// The last one first.
    public List<MailedLink> of(long export) {
        return downloadLinks.of(exports.get(export)).stream()
                .flatMap(noticeLink -> notices.find(noticeLink.notice()).stream()
                        .map(mail -> new MailedLink(mail.id(), mail.recipient(), sentAt(mail), noticeLink.revokedAt())))
                .toList();
    }

    /// Revokes the link in this mail; false if none was open.
    public boolean revoke(long export, long mail) {
        long seen = exports.get(export).id();
        return notices.find(mail)
                .filter(notice -> Long.valueOf(seen).equals(notice.export()))
                .map(notice -> downloadLinks.revoke(mail, current.get().username(), notice.recipient()))
                .orElse(false);
    }

    private static @Nullable Instant sentAt(Notice mail) {
        return mail.status() == NoticeStatus.SENT ? mail.endedAt() : null;
    }
}
