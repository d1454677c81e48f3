package org.gradeport.notice.outbox;

import java.util.List;
import java.util.Set;
import org.gradeport.database.LikePattern;
import org.gradeport.notice.Notice;
import org.gradeport.notice.NoticeCriteria;
import org.gradeport.notice.NoticePage;
import org.gradeport.notice.NoticeStatus;
import org.gradeport.notice.OutboxState;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/// Looks into the outbox.
@Repository
public class OutboxQuery {

    private static final String WHERE = """
             where (:any or status in (:status)) and (subject like :text or recipient like :text)
            """;

    private final JdbcClient database;

    OutboxQuery(JdbcClient database) {
        this.database = database;
    }

    public NoticePage find(NoticeCriteria noticeCriteria) {
        List<Notice> items = bind(
                        "select * from notice" + WHERE + " order by id desc limit :size offset :from", noticeCriteria)
                .param("size", noticeCriteria.size())
                .param("from", (long) noticeCriteria.page() * noticeCriteria.size())
                .query(NoticeRowMapper::notice)
                .list();
        long total = bind("select count(*) from notice" + WHERE, noticeCriteria)
                .query(Long.class)
                .single();
        return new NoticePage(items, noticeCriteria.page(), noticeCriteria.size(), total);
    }

    public OutboxState state(boolean on) {
        return database.sql("""
                select coalesce(sum(status = 'WAITING'), 0) waiting,
                  coalesce(sum(status = 'WAITING' and next_try_at is null), 0) being_sent,
                  coalesce(sum(if(status = 'WAITING', attempts, 0)), 0) tries,
                  coalesce(sum(status = 'UNDELIVERED'), 0) undelivered,
                  min(case when status = 'WAITING' then created_at end) oldest
                from notice where status in ('WAITING', 'UNDELIVERED')
                """)
                .query((row, _) -> new OutboxState(
                        on,
                        row.getLong("waiting"),
                        row.getLong("being_sent"),
                        row.getLong("tries"),
                        row.getLong("undelivered"),
                        NoticeRowMapper.instant(row.getTimestamp("oldest"))))
                .single();
    }

    private StatementSpec bind(String sql, NoticeCriteria noticeCriteria) {
        Set<NoticeStatus> status = noticeCriteria.status();
        return database.sql(sql)
                .param("any", status.isEmpty())
                .param(
                        "status",
                        status.isEmpty()
                                ? List.of("")
                                : status.stream().map(Enum::name).toList())
                .param("text", LikePattern.contains(noticeCriteria.text().strip()));
    }
}
