package org.gradeport.notice;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Mails that could not be delivered, for the list of what needs a person. Checks no rights.
@Component
public class MailTroubles {

    private final JdbcClient database;

    MailTroubles(JdbcClient database) {
        this.database = database;
    }

    /// Those that were given up after this moment, the last first.
    public List<Notice> undelivered(Instant after, int most) {
        return database.sql("""
                        select * from notice where status = 'UNDELIVERED' and ended_at >= ?
                        order by ended_at desc, id desc limit %d""".formatted(most))
                .param(Timestamp.from(after))
                .query(NoticeRows::notice)
                .list();
    }

    /// How many there are.
    public long countUndelivered(Instant after) {
        return database.sql("select count(*) from notice where status = 'UNDELIVERED' and ended_at >= ?")
                .param(Timestamp.from(after))
                .query(Long.class)
                .single();
    }
}
