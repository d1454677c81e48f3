package org.gradeport.export.store;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The order in which workers of all nodes take exports, and in which pages and the API show them.
@Component
public record QueueOrder(JdbcClient database) {

    /// An export with at most this many rows is short if a person requested it.
    static final int SHORT_ROWS = 10_000;

    /// A node that finds these locked looks again a second later.
    private static final int CANDIDATES = 20;

    /// An owner's exports form a line; the first exports of all lines come before the second ones, and running exports
    /// of an owner count as ahead in the line. Short exports pass others, unless these have waited ten minutes.
    static final String SQL = """
            select id queued_id, is_short, next_try_at,
              row_number() over (order by turn, is_ahead desc, queued_at, id) queue_position
            from (
              select waiting.*, coalesce(running, 0)
                + row_number() over (partition by owner order by is_ahead desc, queued_at, id) turn
              from (
                select export.id, export.owner, export.queued_at, export.next_try_at,
                  export.schedule is null and export.rows_total <= %1$d is_short,
                  export.schedule is null and export.rows_total <= %1$d
                    or export.queued_at < now(6) - interval 10 minute is_ahead
                from export where status = 'QUEUED') waiting
              left join (select owner busy, count(*) running from export where status = 'RUNNING' group by owner) work
                on busy = waiting.owner) turns
            """.formatted(SHORT_ROWS);

    /// The first exports that may run now.
    ///
    /// @param onlyShort leaves out all that are not short
    public List<Long> next(boolean onlyShort) {
        return database.sql("""
                        select queued_id from (%s) queue
                        where (next_try_at is null or next_try_at <= now(6)) and (is_short or not ?)
                        order by queue_position limit %d
                        """.formatted(SQL, CANDIDATES))
                .param(onlyShort)
                .query((row, _) -> row.getLong("queued_id"))
                .list();
    }

    /// Locks the export within the caller's transaction; false if it is locked by another or deleted.
    boolean lock(long id) {
        return database.sql("select id from export where id = ? for update skip locked")
                .param(id)
                .query(Long.class)
                .optional()
                .isPresent();
    }
}
