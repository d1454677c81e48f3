package org.gradeport.notice.mail;

import java.util.Objects;
import java.util.UUID;
import org.gradeport.base.PortalProperties;
import org.springframework.stereotype.Component;

/// Names mails, each once and for good (RFC 5322, clause 3.6.4).
@Component
public class MessageIds {

    private final String host;

    MessageIds(PortalProperties portal) {
        this.host = Objects.requireNonNullElse(portal.baseUrl().getHost(), "gradeport.invalid");
    }

    public String next() {
        return "<%s@%s>".formatted(UUID.randomUUID(), host);
    }

    /// The portal's own address where none is set.
    public String portalAddress() {
        return "gradeport@" + host;
    }
}
