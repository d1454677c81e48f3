package org.gradeport.notice.outbox;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.gradeport.notice.Notice;
import org.gradeport.notice.NoticeStatus;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.jdbc.support.KeyHolder;
import org.springframework.stereotype.Repository;

/// The outbox's rows. An outcome is written only by the try that it belongs to.
@Repository
public class NoticeTransitions {

    private static final int ANSWER_LENGTH = 1000;

    private final JdbcClient database;

    NoticeTransitions(JdbcClient database) {
        this.database = database;
    }

    /// Gives the number of the new row. The database refuses a second one for this recipient and round of the export,
    /// or
    /// run of the schedule.
    public long insert(NewNotice notice) {
        boolean waits = notice.status() == NoticeStatus.WAITING;
        Timestamp now = Timestamp.from(notice.now());
        NewNotice.DueTime run = notice.run();
        KeyHolder key = new GeneratedKeyHolder();
        database.sql("""
                insert into notice (kind, export_id, round, schedule_id, due_at, subject, owner, recipient, attach,
                  message_id, status, attempts, created_at, since, next_try_at, ended_at, answer)
                values (:kind, :export, :round, :schedule, :due, :subject, :owner, :recipient, :attach,
                  :message, :status, 0, :now, :now, :next, :ended, :answer)
                """)
                .param("kind", notice.kind().name())
                .param("export", notice.export())
                .param("round", notice.round())
                .param("schedule", run == null ? null : run.schedule())
                .param("due", run == null ? null : Timestamp.from(run.due()))
                .param("subject", notice.subject())
                .param("owner", notice.owner())
                .param("recipient", notice.recipient())
                .param("attach", notice.attach())
                .param("message", notice.messageId())
                .param("status", notice.status().name())
                .param("now", now)
                .param("next", waits ? now : null)
                .param("ended", waits ? null : now)
                .param("answer", notice.answer())
                .update(key, "id");
        return Objects.requireNonNull(key.getKey()).longValue();
    }

    /// Begins a try; empty if there is nothing to send any more.
    public Optional<Notice> begin(long id) {
        int begun = database.sql("""
                        update notice set attempts = attempts + 1, next_try_at = null where id = ? and status = 'WAITING'
                        """).param(id).update();
        return begun == 0 ? Optional.empty() : find(id);
    }

    public Optional<Notice> find(long id) {
        return database.sql("select * from notice where id = ?")
                .param(id)
                .query(NoticeRowMapper::notice)
                .optional();
    }

    /// Whether no other try has begun or ended it since.
    boolean isOpen(Notice tried) {
        return database.sql("""
                        select count(*) from notice
                        where id = ? and attempts = ? and since = ? and status = 'WAITING'
                        """)
                        .params(tried.id(), tried.attempts(), Timestamp.from(tried.since()))
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /// Those that wait for their next try, or for the answer to this one.
    public List<Long> waiting() {
        return database.sql("select id from notice where status = 'WAITING' order by id")
                .query((row, _) -> row.getLong("id"))
                .list();
    }

    void postpone(Notice tried, Instant next, String answer) {
        settle(tried, NoticeStatus.WAITING, next, null, answer);
    }

    /// What the server took is sent, whichever try it was; false if that was known.
    boolean sent(Notice tried, Instant now, String answer) {
        return database.sql("""
                        update notice set status = 'SENT', next_try_at = null, ended_at = :now, answer = :answer
                        where id = :id and status <> 'SENT'
                        """)
                        .param("now", Timestamp.from(now))
                        .param("answer", cut(answer))
                        .param("id", tried.id())
                        .update()
                > 0;
    }

    public void end(Notice tried, NoticeStatus status, Instant now, @Nullable String answer) {
        settle(tried, status, null, now, answer);
    }

    /// Does not wait for the time of its next try.
    public void bringForward(long id, Instant now) {
        database.sql("update notice set next_try_at = ? where id = ? and status = 'WAITING'")
                .params(Timestamp.from(now), id)
                .update();
    }

    /// Starts anew with the tries.
    public void restart(long id, String recipient, Instant now) {
        database.sql("""
                update notice set status = 'WAITING', recipient = :recipient, attempts = 0, since = :now,
                  next_try_at = :now, ended_at = null
                where id = :id
                """)
                .param("id", id)
                .param("recipient", recipient)
                .param("now", Timestamp.from(now))
                .update();
    }

    private void settle(
            Notice tried,
            NoticeStatus status,
            @Nullable Instant next,
            @Nullable Instant ended,
            @Nullable String answer) {
        database.sql("""
                update notice set status = :status, next_try_at = :next, ended_at = :ended, answer = :answer
                where id = :id and attempts = :attempts and since = :since and status = 'WAITING'
                """)
                .param("status", status.name())
                .param("next", next == null ? null : Timestamp.from(next))
                .param("ended", ended == null ? null : Timestamp.from(ended))
                .param("answer", cut(answer))
                .param("id", tried.id())
                .param("attempts", tried.attempts())
                .param("since", Timestamp.from(tried.since()))
                .update();
    }

    private static @Nullable String cut(@Nullable String answer) {
        return answer == null || answer.length() <= ANSWER_LENGTH ? answer : answer.substring(0, ANSWER_LENGTH);
    }
}
