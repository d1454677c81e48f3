package org.gradeport.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// Another client locks the row of a mail for a long time.
class LockedNoticeTest extends NoticeFixture {

    @Autowired
    DataSource dataSource;

    @Test
    void it_delays_no_other_mail_and_is_sent_afterwards() throws SQLException {
        long locked = letter(clock.instant());
        long other = letter(clock.instant());
        try (Connection connection = lock(locked)) {
            add(locked);
            add(other);
            awaitSent(other);
            assertThat(notice(locked).status()).isEqualTo(NoticeStatus.WAITING);
            connection.rollback();
        }
        awaitSent(locked);
    }

    private void add(long notice) {
        transaction.executeWithoutResult(
                _ -> assertThat(queue.add(notice, clock.instant())).isTrue());
    }

    private void awaitSent(long notice) {
        await().pollInSameThread()
                .atMost(Duration.ofSeconds(20))
                .until(() -> notice(notice).status() == NoticeStatus.SENT);
    }

    private Connection lock(long notice) throws SQLException {
        Connection connection = dataSource.getConnection();
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.execute("select id from notice where id = %d for update".formatted(notice));
        }
        return connection;
    }
}
