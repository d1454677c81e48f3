package org.gradeport.notice.outbox;

import java.util.List;
import org.gradeport.database.LikePattern;
import org.gradeport.database.RecordMapper;
import org.gradeport.notice.Notice;
import org.gradeport.notice.NoticeCriteria;
import org.gradeport.notice.OutboxState;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Lists and counts the mails of the outbox.
@Component
public class OutboxQuery {

    private final NoticeRepository notices;
    private final JdbcClient database;

    OutboxQuery(NoticeRepository notices, JdbcClient database) {
        this.notices = notices;
        this.database = database;
    }

    /// Newest first.
    public List<Notice> list(NoticeCriteria criteria, int offset, int limit) {
        return notices.find(criteria.status(), pattern(criteria), offset, limit);
    }

    public int count(NoticeCriteria criteria) {
        return notices.count(criteria.status(), pattern(criteria));
    }

    public OutboxState state(boolean on) {
        return database.sql("""
                select :on `on`, coalesce(sum(status = 'WAITING'), 0) waiting,
                  coalesce(sum(status = 'WAITING' and next_try_at is null), 0) being_sent,
                  coalesce(sum(if(status = 'WAITING', attempts, 0)), 0) tries,
                  coalesce(sum(status = 'UNDELIVERED'), 0) undelivered,
                  min(case when status = 'WAITING' then created_at end) oldest_waiting
                from notice where status in ('WAITING', 'UNDELIVERED')
                """)
                .param("on", on)
                .query(new RecordMapper<>(OutboxState.class))
                .single();
    }

    private static String pattern(NoticeCriteria criteria) {
        return LikePattern.contains(criteria.text().strip());
    }
}
