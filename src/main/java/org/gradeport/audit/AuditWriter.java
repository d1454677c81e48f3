package org.gradeport.audit;

import java.time.Clock;
import org.gradeport.base.Audited;
import org.gradeport.base.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/// Writes a line for each audited event, in the transaction that publishes it.
@Component
class AuditWriter {

    private static final int SUBJECT_LENGTH = 200;
    private static final int DETAIL_LENGTH = 1_000;

    /// An IPv6 address of a link has the name of a network card at its end.
    private static final int ADDRESS_LENGTH = 45;

    private final AuditRepository lines;
    private final Clock clock;

    AuditWriter(AuditRepository lines, Clock clock) {
        this.lines = lines;
        this.clock = clock;
    }

    @EventListener
    void write(Audited event) {
        String detail = event.detail() == null ? null : cut(event.detail(), DETAIL_LENGTH);
        String subject = cut(event.subject(), SUBJECT_LENGTH);
        lines.save(new AuditEntry(0, clock.instant(), event.by(), event.action(), subject, detail, address()));
    }

    /// Null outside a request.
    private static @Nullable String address() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes web
                ? Texts.cut(web.getRequest().getRemoteAddr(), ADDRESS_LENGTH)
                : null;
    }

    private static String cut(String text, int length) {
        return text.length() <= length ? text : Texts.cut(text, length - 1) + "…";
    }
}
