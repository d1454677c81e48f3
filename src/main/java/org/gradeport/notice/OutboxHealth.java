package org.gradeport.notice;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.gradeport.database.RecordMapper;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The state of the outbox, for monitoring. Checks no rights.
@Component
public class OutboxHealth {

    private final NoticeRepository notices;
    private final JdbcClient database;
    private final MailProperties properties;

    OutboxHealth(NoticeRepository notices, JdbcClient database, MailProperties properties) {
        this.notices = notices;
        this.database = database;
        this.properties = properties;
    }

    /// Mails that wait for too long.
    ///
    /// @param oldest when the first try of the oldest began
    /// @param answer one of the mail server's last answers; null if it gave none
    public record Stuck(
            long mails, Instant oldest, @Nullable String answer) {}

    /// The mails that wait and whose tries began before this moment; empty if there are none, or if mail is off.
    public Optional<Stuck> stuck(Instant before) {
        return properties.isOn()
                ? database.sql("""
                        select count(*) mails, min(since) oldest, max(answer) answer from notice
                        where status = 'WAITING' and since < ? having count(*) > 0
                        """)
                        .param(Timestamp.from(before))
                        .query(new RecordMapper<>(Stuck.class))
                        .optional()
                : Optional.empty();
    }

    /// The mails that were given up after this moment, the last first.
    public List<Notice> undelivered(Instant after, int most) {
        return notices.findByStatusAndEndedAtGreaterThanEqualOrderByEndedAtDescIdDesc(
                NoticeStatus.UNDELIVERED, after, Limit.of(most));
    }

    /// The number of those mails.
    public long countUndelivered(Instant after) {
        return notices.countByStatusAndEndedAtGreaterThanEqual(NoticeStatus.UNDELIVERED, after);
    }

    /// Mails that wait to be sent, or to be tried again.
    ///
    /// @param oldest when the first try of the oldest began; null if none waits
    public record Waiting(long mails, @Nullable Instant oldest) {}

    /// The mails that are not sent yet.
    public Waiting waiting() {
        return database.sql("select count(*) mails, min(since) oldest from notice where status = 'WAITING'")
                .query(new RecordMapper<>(Waiting.class))
                .single();
    }
}
