package org.gradeport.link;

import java.net.URI;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Base64;
import org.gradeport.base.Audited;
import org.gradeport.base.PortalProperties;
import org.gradeport.export.Export;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Makes links for mails and takes them back. Whoever calls has checked the right to.
@Component
public class Links {

    private static final Logger log = LoggerFactory.getLogger(Links.class);
    private static final int SECRET_BYTES = 32;

    private final LinkStore store;
    private final PortalProperties portal;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Links(LinkStore store, PortalProperties portal, ApplicationEventPublisher events, Clock clock) {
        this.store = store;
        this.portal = portal;
        this.events = events;
        this.clock = clock;
    }

    /// A new link to the export's file; its secret of 256 bits is known here for the last time.
    ///
    /// @param notice the mail that carries it
    public URI make(Export export, long notice) {
        byte[] bytes = new byte[SECRET_BYTES];
        random.nextBytes(bytes);
        String secret = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        store.insert(secret, export.id(), export.owner(), notice, clock.instant());
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

    /// Whether a link that this mail carries works, as far as nobody took it back.
    public boolean isOpen(long notice) {
        return store.isOpen(notice);
    }

    /// Ends all links that this mail carried, at once; false if there are none that work.
    @Transactional
    public boolean revoke(long notice, String by) {
        boolean revoked = store.revokeOfNotice(notice, clock.instant()) > 0;
        if (revoked) {
            events.publishEvent(new Audited(by, "link.revoked", "mail " + notice));
            log.info("{} revoked the link in notice {}", by, notice);
        }
        return revoked;
    }
}
