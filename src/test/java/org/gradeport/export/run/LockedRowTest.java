package org.gradeport.export.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
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

    @Autowired
    ExportWorkers workers;

    @Autowired
    ExportWorker worker;

    @Autowired
    ProgressWriter progressWriter;

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
    void nor_the_time_limit_of_other_runs() throws SQLException, InterruptedException {
        workers.stop();
        ExportProperties properties =
                new ExportProperties(100_000, 2, Duration.ofSeconds(2), Duration.ofMillis(1), false);
        RunWatch runWatch = new RunWatch(progressWriter, properties, worker.clock());
        Export locked = request(1_000, "endless");
        Export other = request(1_000, "stuck");
        List<Thread> runs = Stream.of(locked, other)
                .map(each -> Thread.ofVirtual()
                        .start(() -> worker(runWatch, properties).work(each.id(), () -> false)))
                .toList();
        awaitStatus(locked, ExportStatus.RUNNING);
        awaitStatus(other, ExportStatus.RUNNING);
        try (Connection connection = lock(locked)) {
            awaitStatus(other, ExportStatus.FAILED);
            assertThat(exports.get(locked.id()).status()).isEqualTo(ExportStatus.RUNNING);
            connection.rollback();
        }
        awaitStatus(locked, ExportStatus.FAILED);
        for (Thread each : runs) {
            each.join();
        }
        runWatch.destroy();
        workers.start();
    }

    private ExportWorker worker(RunWatch runWatch, ExportProperties properties) {
        return new ExportWorker(
                worker.queueOrder(),
                leases,
                worker.exportTransitions(),
                worker.permitCheck(),
                worker.runner(),
                runWatch,
                worker.deleteFiles(),
                properties,
                worker.databaseClock(),
                worker.clock());
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
