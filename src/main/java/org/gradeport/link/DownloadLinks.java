package org.gradeport.link;

import java.net.URI;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.gradeport.base.PortalProperties;
import org.gradeport.export.Export;
import org.gradeport.export.MailedExports;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Makes links for mails and takes them back. Whoever calls has checked the right to.
@Component
public class DownloadLinks {

    private static final Logger log = LoggerFactory.getLogger(DownloadLinks.class);
    private static final int SECRET_BYTES = 32;

    private final LinkRepository linkRepository;
    private final PortalProperties portal;
    private final MailedExports exports;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    DownloadLinks(LinkRepository linkRepository, PortalProperties portal, MailedExports exports, Clock clock) {
        this.linkRepository = linkRepository;
        this.portal = portal;
        this.exports = exports;
        this.clock = clock;
    }

    /// A new link to the export's file; its secret of 256 bits is known here for the last time.
    ///
    /// @param notice the mail that carries it
    public URI make(Export export, long notice) {
        byte[] bytes = new byte[SECRET_BYTES];
        random.nextBytes(bytes);
        String secret = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        linkRepository.insert(secret, export.id(), export.owner(), notice, clock.instant());
        return page("link/" + secret);
    }

    /// The address of an export's own page, for those who may see it.
    public URI page(Export export) {
        return page("exports/" + export.id());
    }

    /// The address of a page of the portal.
    public URI page(String path) {
        String base = portal.baseUrl().toString();
        return URI.create((base.endsWith("/") ? base : base + "/") + path);
    }

    /// The links to an export's file, one for each mail, the last first.
    public List<NoticeLink> of(Export export) {
        return linkRepository.ofExport(export.id());
    }

    /// Whether a link that this mail carries works, as far as nobody took it back.
    public boolean isOpen(long notice) {
        return linkRepository.openExport(notice).isPresent();
    }

    /// Ends all links that this mail carried, at once, and says so in the export's timeline; false if there are none
    /// that work.
    @Transactional
    public boolean revoke(long notice, String by, String recipient) {
        Optional<Long> export = linkRepository.openExport(notice);
        export.filter(open -> linkRepository.revokeOfNotice(notice, clock.instant()) > 0)
                .ifPresent(ended -> {
                    exports.addToTimeline(ended, "link_revoked", by, recipient);
                    log.info("{} revoked the link in notice {}", by, notice);
                });
        return export.isPresent();
    }
}
