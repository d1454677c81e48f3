package org.gradeport.link;

import java.net.URI;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.gradeport.base.PortalProperties;
import org.gradeport.base.Sha256;
import org.gradeport.export.Export;
import org.gradeport.export.ExportDeleted;
import org.gradeport.export.MailedExports;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Creates and revokes links for mails. Checks no rights.
@Component
public class DownloadLinks {

    private static final Logger log = LoggerFactory.getLogger(DownloadLinks.class);
    private static final int SECRET_BYTES = 32;

    private final LinkRepository links;
    private final PortalProperties portal;
    private final MailedExports exports;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    DownloadLinks(LinkRepository links, PortalProperties portal, MailedExports exports, Clock clock) {
        this.links = links;
        this.portal = portal;
        this.exports = exports;
        this.clock = clock;
    }

    /// A new link to the export's file; only the hash of its secret is stored.
    ///
    /// @param notice the mail that carries it
    public URI make(Export export, long notice) {
        byte[] bytes = new byte[SECRET_BYTES];
        random.nextBytes(bytes);
        String secret = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        links.save(new DownloadLink(
                0, Sha256.of(secret), export.id(), export.owner(), notice, clock.instant(), null, null));
        return portal.address("link/" + secret);
    }

    /// The links to the file of an export, one for each mail, the last first.
    public List<NoticeLink> of(Export export) {
        return List.copyOf(links.findByExportOrderByNoticeDesc(export.id()).stream()
                .collect(Collectors.toMap(DownloadLink::notice, NoticeLink::of, NoticeLink::and, LinkedHashMap::new))
                .values());
    }

    /// Whether this mail carries a link that nobody revoked.
    public boolean isOpen(long notice) {
        return links.findFirstByNoticeAndRevokedAtIsNullAndDeletedAtIsNull(notice)
                .isPresent();
    }

    /// Revokes the links in this mail and adds that to the timeline of the export; false if none is open.
    @Transactional
    public boolean revoke(long notice, String by, String recipient) {
        Optional<DownloadLink> open = links.findFirstByNoticeAndRevokedAtIsNullAndDeletedAtIsNull(notice);
        open.filter(_ -> links.revoke(notice, clock.instant())).ifPresent(link -> {
            exports.addToTimeline(link.export(), "link_revoked", by, recipient);
            log.info("{} revoked the link in notice {}", by, notice);
        });
        return open.isPresent();
    }

    /// Records the deletion in its transaction, so that the page of the link can show it.
    @EventListener
    void deleted(ExportDeleted deleted) {
        links.markDeleted(deleted.id(), deleted.at());
    }

    /// The link that one mail carries.
    ///
    /// @param revokedAt null if nobody revoked it
    public record NoticeLink(long notice, @Nullable Instant revokedAt) {

        static NoticeLink of(DownloadLink link) {
            return new NoticeLink(link.notice(), link.revokedAt());
        }

        /// Each try of a mail creates a new link: a link that is not revoked counts, else the last one.
        NoticeLink and(NoticeLink other) {
            return revokedAt == null || (other.revokedAt != null && other.revokedAt.isBefore(revokedAt)) ? this : other;
        }
    }
}
