package org.gradeport.export.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.Callable;
import javax.sql.DataSource;
import org.gradeport.export.Export;
import org.gradeport.export.ExportFixture;
import org.gradeport.export.ExportStatus;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// Another client locks the row of an export for a long time.
class LockedRowTest extends ExportFixture {

    @Autowired
    DataSource dataSource;

    @Test
    void it_does_not_stop_progress_and_cancellation_of_other_runs() throws SQLException {
        Export locked = awaitStatus(request(1_000, "endless"), ExportStatus.RUNNING);
        Export other = awaitStatus(request(1_000, "endless"), ExportStatus.RUNNING);
        try (Connection connection = lock(locked)) {
            long before = exports.get(other.id()).rowsDone();
            within(Duration.ofSeconds(5), () -> exports.get(other.id()).rowsDone() > before);
            long next = exports.get(other.id()).rowsDone();
            within(Duration.ofSeconds(5), () -> exports.get(other.id()).rowsDone() > next);
            exports.cancel(other.id());
            within(Duration.ofSeconds(2), () -> exports.get(other.id()).status() == ExportStatus.CANCELLED);
            connection.rollback();
        }
        exports.cancel(locked.id());
        awaitStatus(locked, ExportStatus.CANCELLED);
    }

    @Test
    void nor_the_start_of_the_next_export() throws SQLException {
        Export running = awaitStatus(request(1_000, "stuck"), ExportStatus.RUNNING);
        Export occupying = awaitStatus(request(1_000, "stuck"), ExportStatus.RUNNING);
        Export locked = request(5, "");
        try (Connection connection = lock(locked)) {
            Export next = request(5, "");
            exports.cancel(running.id());
            awaitStatus(next, ExportStatus.READY);
            assertThat(exports.get(locked.id()).status()).isEqualTo(ExportStatus.QUEUED);
            connection.rollback();
        }
        awaitStatus(locked, ExportStatus.READY);
        exports.cancel(occupying.id());
        awaitStatus(occupying, ExportStatus.CANCELLED);
    }

    private Connection lock(Export export) throws SQLException {
        Connection connection = dataSource.getConnection();
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.execute("select id from export where id = %d for update".formatted(export.id()));
        }
        return connection;
    }

    private static void within(Duration longest, Callable<Boolean> condition) {
        await().pollInSameThread().atMost(longest).until(condition);
    }
}
