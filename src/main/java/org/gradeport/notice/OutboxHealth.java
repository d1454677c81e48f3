package org.gradeport.notice;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.gradeport.notice.outbox.NoticeRowMapper;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// How mails fare, for those who watch over them. Checks no rights.
@Component
public class OutboxHealth {

    private final JdbcClient database;
    private final MailProperties properties;

    OutboxHealth(JdbcClient database, MailProperties properties) {
        this.database = database;
        this.properties = properties;
    }

    /// Mails that do not get out.
    ///
    /// @param oldest since when the first of them is tried
    /// @param answer what the server said last; null if nothing
    public record Stuck(
            long mails, Instant oldest, @Nullable String answer) {}

    /// Those that were to go out before this moment; empty if none were, or if none are sent at all.
    public Optional<Stuck> stuck(Instant before) {
        if (!properties.isOn()) {
            return Optional.empty();
        }
        return database.sql("""
                        select count(*) mails, min(since) oldest, max(answer) answer from notice
                        where status = 'WAITING' and since < ? having count(*) > 0""")
                .param(Timestamp.from(before))
                .query((row, _) -> new Stuck(
                        row.getLong("mails"), row.getTimestamp("oldest").toInstant(), row.getString("answer")))
                .optional();
    }

    /// Those that were given up after this moment, the last first.
    public List<Notice> undelivered(Instant after, int most) {
        return database.sql("""
                        select * from notice where status = 'UNDELIVERED' and ended_at >= ?
                        order by ended_at desc, id desc limit %d""".formatted(most))
                .param(Timestamp.from(after))
                .query(NoticeRowMapper::notice)
                .list();
    }

    /// How many there are.
    public long countUndelivered(Instant after) {
        return database.sql("select count(*) from notice where status = 'UNDELIVERED' and ended_at >= ?")
                .param(Timestamp.from(after))
                .query(Long.class)
                .single();
    }

    /// Mails that wait to be sent, or to be tried again.
    ///
    /// @param oldest since when the first of them waits; null if none does
    public record Waiting(long mails, @Nullable Instant oldest) {}

    /// What the outbox holds that is not sent yet.
    public Waiting waiting() {
        return database.sql("select count(*) mails, min(since) oldest from notice where status = 'WAITING'")
                .query((row, _) -> new Waiting(
                        row.getLong("mails"),
                        Optional.ofNullable(row.getTimestamp("oldest"))
                                .map(Timestamp::toInstant)
                                .orElse(null)))
                .single();
    }
}
