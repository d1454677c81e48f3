package org.gradeport.audit;

import java.sql.Timestamp;
import java.time.Clock;
import org.gradeport.base.Audited;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/// Writes down what it hears, in the transaction of who says it.
@Component
class AuditWriter {

    private static final int SUBJECT_LENGTH = 200;
    private static final int DETAIL_LENGTH = 1_000;

    private final JdbcClient database;
    private final Clock clock;

    AuditWriter(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    @EventListener
    void write(Audited event) {
        database.sql("insert into audit (at, actor, action, subject, detail, address) values "
                        + "(:at, :by, :action, :subject, :detail, :address)")
                .param("at", Timestamp.from(clock.instant()))
                .param("by", event.by())
                .param("action", event.action())
                .param("subject", cut(event.subject(), SUBJECT_LENGTH))
                .param("detail", event.detail() == null ? null : cut(event.detail(), DETAIL_LENGTH))
                .param("address", address())
                .update();
    }

    /// Null for what no browser or client asked for at this moment.
    private static @Nullable String address() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes web
                ? web.getRequest().getRemoteAddr()
                : null;
    }

    private static String cut(String text, int length) {
        return text.length() <= length ? text : text.substring(0, length - 1) + "…";
    }
}
