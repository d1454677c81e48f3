package org.gradeport.audit;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import net.javacrumbs.shedlock.spring.annotation.SchedulerLock;
import org.gradeport.base.Audited;
import org.gradeport.base.Texts;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Deletes old lines every night and adds a line about it.
@Component
class AuditCleanup {

    /// Small, so that writers of lines do not wait.
    private static final int BATCH = 5_000;

    private final JdbcClient database;
    private final AuditProperties properties;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    AuditCleanup(JdbcClient database, AuditProperties properties, ApplicationEventPublisher events, Clock clock) {
        this.database = database;
        this.properties = properties;
        this.events = events;
        this.clock = clock;
    }

    @Scheduled(cron = "0 50 3 * * *", zone = "UTC")
    @SchedulerLock(name = "audit-age", lockAtMostFor = "PT1H")
    void deleteOld() {
        Instant oldest = clock.instant().minus(Duration.ofDays(properties.keepDays()));
        int deleted = 0;
        int batch;
        do {
            batch = database.sql("delete from audit where at < ? order by at limit " + BATCH)
                    .param(Timestamp.from(oldest))
                    .update();
            deleted += batch;
        } while (batch == BATCH);
        if (deleted > 0) {
            String what = Texts.say("audit.trimmed", deleted, oldest.truncatedTo(ChronoUnit.SECONDS));
            events.publishEvent(new Audited(null, "audit.trimmed", "audit", what));
        }
    }
}
