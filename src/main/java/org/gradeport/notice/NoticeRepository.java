package org.gradeport.notice;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.data.jdbc.repository.query.Modifying;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.ListCrudRepository;

/// The mails of the outbox. The database refuses a second one to the same recipient about the same round of an export,
/// or the same due time of a schedule.
interface NoticeRepository extends ListCrudRepository<Notice, Long> {

    /// The SQL that holds for mails that can be read.
    String READABLE = """
            (cast(kind as binary) in ('READY', 'FAILED', 'REFUSED', 'LETTER')
             and cast(status as binary) in ('WAITING', 'SENT', 'UNDELIVERED', 'WITHDRAWN') and created_at > 0)
            """;

    @Query("select * from notice where status = :status and " + READABLE + " order by id")
    List<Notice> findByStatusOrderById(NoticeStatus status);

    /// Ended at this moment or later, the last first.
    List<Notice> findByStatusAndEndedAtGreaterThanEqualOrderByEndedAtDescIdDesc(
            NoticeStatus status, Instant after, Limit limit);

    long countByStatusAndEndedAtGreaterThanEqual(NoticeStatus status, Instant after);

    boolean existsByIdAndAttemptsAndSinceAndStatus(long id, int attempts, Instant since, NoticeStatus status);

    @Query("""
            select * from notice
            where (:status is null or status = :status) and concat_ws(' ', subject, recipient, subject) like :pattern
              and\s""" + READABLE + " order by id desc limit :limit offset :offset")
    List<Notice> find(@Nullable NoticeStatus status, String pattern, int offset, int limit);

    @Query("""
            select count(*) from notice
            where (:status is null or status = :status) and concat_ws(' ', subject, recipient, subject) like :pattern
              and\s""" + READABLE)
    int count(@Nullable NoticeStatus status, String pattern);

    @Modifying
    @Query("update notice set attempts = attempts + 1, next_try_at = null where id = :id and status = 'WAITING'")
    boolean begin(long id);

    @Modifying
    @Query("""
            update notice set status = :status, next_try_at = :next, ended_at = :ended, answer = :answer
            where id = :id and attempts = :attempts and since = :since and status = 'WAITING'
            """)
    void settle(
            long id,
            int attempts,
            Instant since,
            NoticeStatus status,
            @Nullable Instant next,
            @Nullable Instant ended,
            @Nullable String answer);

    @Modifying
    @Query("""
            update notice set status = 'SENT', next_try_at = null, ended_at = :now, answer = :answer
            where id = :id and status <> 'SENT'
            """)
    boolean sent(long id, Instant now, @Nullable String answer);

    @Modifying
    @Query("update notice set next_try_at = :now where id = :id and status = 'WAITING'")
    void bringForward(long id, Instant now);

    @Modifying
    @Query("""
            update notice set status = 'WAITING', recipient = :recipient, attempts = 0, since = :now,
              next_try_at = :now, ended_at = null
            where id = :id
            """)
    void restart(long id, String recipient, Instant now);
}
