package org.gradeport.notice;

import java.util.Objects;
import java.util.UUID;
import org.gradeport.base.PortalProperties;
import org.springframework.stereotype.Component;

/// Makes unique Message-IDs (RFC 5322, clause 3.6.4).
@Component
class MessageIds {

    private final String host;

    MessageIds(PortalProperties portal) {
        this.host = Objects.requireNonNullElse(portal.baseUrl().getHost(), "gradeport.invalid");
    }

    public String next() {
        return "<%s@%s>".formatted(UUID.randomUUID(), host);
    }

    /// The sender's address if none is set.
    public String portalAddress() {
        return "gradeport@" + host;
    }
}
