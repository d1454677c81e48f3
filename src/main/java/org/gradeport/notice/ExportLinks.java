package org.gradeport.notice;

import java.time.Instant;
import java.util.List;
import org.gradeport.export.ExportService;
import org.gradeport.export.MailedLinks;
import org.gradeport.link.Links;
import org.gradeport.security.CurrentActor;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/// Shows whoever may see an export the links to its file, and takes them back.
@Service
@PreAuthorize("hasAnyRole('ADMIN', 'TEACHER', 'OPERATOR')")
class ExportLinks implements MailedLinks {

    private final ExportService exports;
    private final NoticeStore notices;
    private final Links links;
    private final CurrentActor current;

    ExportLinks(ExportService exports, NoticeStore notices, Links links, CurrentActor current) {
        this.exports = exports;
        this.notices = notices;
        this.links = links;
        this.current = current;
    }

    @Override
    public List<MailedLink> of(long export) {
        return links.of(exports.get(export)).stream()
                .flatMap(link -> notices.find(link.notice()).stream()
                        .map(mail -> new MailedLink(mail.id(), mail.recipient(), sentAt(mail), link.revokedAt())))
                .toList();
    }

    @Override
    public boolean revoke(long export, long mail) {
        long seen = exports.get(export).id();
        return notices.find(mail)
                .filter(notice -> Long.valueOf(seen).equals(notice.export()))
                .map(notice -> links.revoke(mail, current.get().username(), notice.recipient()))
                .orElse(false);
    }

    private static @Nullable Instant sentAt(Notice mail) {
        return mail.status() == NoticeStatus.SENT ? mail.endedAt() : null;
    }
}
