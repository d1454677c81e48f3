package org.gradeport.notice.outbox;

import java.time.Instant;
import java.util.List;
import org.gradeport.export.ExportService;
import org.gradeport.export.MailedLinks;
import org.gradeport.link.DownloadLinks;
import org.gradeport.notice.Notice;
import org.gradeport.notice.NoticeStatus;
import org.gradeport.security.CurrentActor;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/// Shows whoever may see an export the links to its file, and takes them back.
@Service
@PreAuthorize("hasAnyRole('ADMIN', 'TEACHER', 'OPERATOR')")
class LinksOfExport implements MailedLinks {

    private final ExportService exports;
    private final NoticeTransitions notices;
    private final DownloadLinks downloadLinks;
    private final CurrentActor current;

    LinksOfExport(ExportService exports, NoticeTransitions notices, DownloadLinks downloadLinks, CurrentActor current) {
        this.exports = exports;
        this.notices = notices;
        this.downloadLinks = downloadLinks;
        this.current = current;
    }

    @Override
    public List<MailedLink> of(long export) {
        return downloadLinks.of(exports.get(export)).stream()
                .flatMap(noticeLink -> notices.find(noticeLink.notice()).stream()
                        .map(mail -> new MailedLink(mail.id(), mail.recipient(), sentAt(mail), noticeLink.revokedAt())))
                .toList();
    }

    @Override
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
