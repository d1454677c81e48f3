package org.gradeport.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Instant;
import java.util.Objects;
import org.gradeport.testing.ReceivedMails;
import org.gradeport.testing.TestMailServer;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// What the queue does with a mail automatically.
class MailQueueTest extends NoticeFixture {

    @Autowired
    Outbox outbox;

    @Test
    void a_postponed_mail_is_in_the_queue_until_it_is_sent() {
        TestMailServer.refuse(recipient, "451 4.7.1 Greylisted");
        Instant before = clock.instant();
        outbox.write(new TextMail(recipient, "Report", "All is well.", null));
        long id = id();
        await().untilAsserted(() -> assertThat(planned(id)).isEqualTo(notice(id).nextTryAt()));
        assertThat(notice(id).nextTryAt()).isAfter(before);
        TestMailServer.accept(recipient);
        queue.add(id, clock.instant());
        ReceivedMails.await(recipient);
        await().until(() -> tasks(id) == 0);
    }

    @Test
    void a_mail_whose_node_was_killed_meanwhile_is_sent_by_another() {
        long id = letter(clock.instant());
        assertThat(noticeTransitions.begin(id)).isPresent();
        database.sql("""
                        insert into notice_task (task_name, task_instance, execution_time, picked, picked_by,
                          last_heartbeat, version)
                        values ('notice', ?, utc_timestamp(6), true, 'killed', utc_timestamp(6) - interval 1 minute, 1)
                        """).param(String.valueOf(id)).update();
        ReceivedMails.await(recipient);
        await().until(() -> notice(id).status() == NoticeStatus.SENT && tasks(id) == 0);
        assertThat(notice(id).attempts()).isEqualTo(2);
    }

    private long id() {
        return database.sql("select id from notice where recipient = ?")
                .param(recipient)
                .query(Long.class)
                .single();
    }

    /// Read in UTC, as the queue writes it, with the precision of the notice.
    private Instant planned(long id) {
        return Objects.requireNonNull(
                database.sql("select execution_time from notice_task where task_instance = ? and not picked")
                        .param(String.valueOf(id))
                        .query((row, _) -> row.getTimestamp("execution_time").toInstant())
                        .optional()
                        .orElse(Instant.EPOCH));
    }

    private long tasks(long id) {
        return database.sql("select count(*) from notice_task where task_instance = ?")
                .param(String.valueOf(id))
                .query(Long.class)
                .single();
    }
}
