package org.gradeport.notice;

import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/// Looks into the outbox.
@Repository
class NoticeSearch {

    private static final String WHERE = """
             where (:any or status in (:status)) and (subject like :text or recipient like :text)
            """;

    private final JdbcClient database;

    NoticeSearch(JdbcClient database) {
        this.database = database;
    }

    NoticePage find(NoticeQuery query) {
        List<Notice> items = bind("select * from notice" + WHERE + " order by id desc limit :size offset :from", query)
                .param("size", query.size())
                .param("from", (long) query.page() * query.size())
                .query(NoticeRows::notice)
                .list();
        long total = bind("select count(*) from notice" + WHERE, query)
                .query(Long.class)
                .single();
        return new NoticePage(items, query.page(), query.size(), total);
    }

    OutboxState state(boolean on) {
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
                        NoticeRows.instant(row.getTimestamp("oldest"))))
                .single();
    }

    private StatementSpec bind(String sql, NoticeQuery query) {
        Set<NoticeStatus> status = query.status();
        return database.sql(sql)
                .param("any", status.isEmpty())
                .param(
                        "status",
                        status.isEmpty()
                                ? List.of("")
                                : status.stream().map(Enum::name).toList())
                .param("text", contains(query.text().strip()));
    }

    private static String contains(String text) {
        return "%" + text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
    }
}
