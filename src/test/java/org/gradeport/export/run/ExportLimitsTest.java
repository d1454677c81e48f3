package org.gradeport.export.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import org.gradeport.database.DatabaseClock;
import org.gradeport.export.Export;
import org.gradeport.export.ExportFailure;
import org.gradeport.export.ExportFixture;
import org.gradeport.export.ExportStatus;
import org.gradeport.export.FailureClass;
import org.gradeport.export.RowLimitException;
import org.gradeport.export.TestActors;
import org.gradeport.export.file.DeleteFiles;
import org.gradeport.export.store.ExportTransitions;
import org.gradeport.export.store.QueueOrder;
import org.gradeport.table.InvalidValueException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class ExportLimitsTest extends ExportFixture {

    @Autowired
    ExportWorkers workers;

    @Autowired
    ExportTransitions exportTransitions;

    @Autowired
    PermitCheck permitCheck;

    @Autowired
    ExportRunner runner;

    @Autowired
    ProgressWriter progressWriter;

    @Autowired
    DeleteFiles deleteFiles;

    @Autowired
    QueueOrder queueOrder;

    @Autowired
    DatabaseClock databaseClock;

    @Autowired
    Clock clock;

    @BeforeEach
    void only_this_test_works() {
        workers.stop();
    }

    @AfterEach
    void workers_go_on() {
        workers.start();
    }

    @Test
    void more_rows_than_the_limit_are_refused_before_work_starts_with_their_number() {
        assertThat(exports.rowLimit()).isEqualTo(100_000);
        assertThatThrownBy(() -> request(100_001, ""))
                .isInstanceOf(RowLimitException.class)
                .hasMessage(
                        "100,001 rows are more than the limit of 100,000. Narrow the filter or ask an administrator.");
        assertThat(tasks()).isZero();
        assertThat(request(100_000, "").status()).isEqualTo(ExportStatus.QUEUED);
    }

    @Test
    void an_administrator_may_raise_the_limit_for_everyone() {
        exports.setRowLimit(200_000);
        testActors.signIn(TestActors.MARIA);
        assertThat(exports.rowLimit()).isEqualTo(200_000);
        assertThat(request(150_000, "").status()).isEqualTo(ExportStatus.QUEUED);
        testActors.signIn(TestActors.ADMIN);
        assertThatThrownBy(() -> exports.setRowLimit(0)).isInstanceOf(InvalidValueException.class);
    }

    @Test
    void rows_that_came_after_the_request_do_not_pass_the_limit() {
        exports.setRowLimit(50);
        Export failed = work(request(10, "endless"), Duration.ofHours(1));
        ExportFailure failure = Objects.requireNonNull(failed.failure());
        assertThat(failed.status()).isEqualTo(ExportStatus.FAILED);
        assertThat(failure.failureClass()).isEqualTo(FailureClass.LIMIT);
        assertThat(files()).isEmpty();
    }

    @Test
    void an_export_that_waited_is_counted_again() {
        Export waiting = request(60, "");
        database.sql("update export set counted_at = counted_at - interval 1 hour, rows_total = 7 where id = ?")
                .param(waiting.id())
                .update();
        assertThat(work(waiting, Duration.ofHours(1)).rowsTotal()).isEqualTo(60);

        Export tooLate = request(60, "");
        database.sql("update export set counted_at = counted_at - interval 1 hour where id = ?")
                .param(tooLate.id())
                .update();
        exports.setRowLimit(59);
        Export failed = work(tooLate, Duration.ofHours(1));
        assertThat(Objects.requireNonNull(failed.failure()).message()).startsWith("60 rows are more than");
    }

    @Test
    void a_run_that_takes_too_long_is_ended() {
        Export failed = work(request(10, "stuck"), Duration.ofMillis(50));
        ExportFailure failure = Objects.requireNonNull(failed.failure());
        assertThat(failed.status()).isEqualTo(ExportStatus.FAILED);
        assertThat(failure.failureClass()).isEqualTo(FailureClass.TIMEOUT);
        assertThat(files()).isEmpty();
    }

    private Export work(Export export, Duration timeLimit) {
        ExportProperties properties = new ExportProperties(100_000, 2, timeLimit, Duration.ofMillis(1), false);
        RunWatch runWatch = new RunWatch(progressWriter, properties, clock);
        try {
            ExportWorker worker = new ExportWorker(
                    queueOrder,
                    leases,
                    exportTransitions,
                    permitCheck,
                    runner,
                    runWatch,
                    deleteFiles,
                    properties,
                    databaseClock,
                    clock);
            assertThat(worker.work(export.id(), () -> false)).isTrue();
            return exports.get(export.id());
        } finally {
            runWatch.destroy();
        }
    }
}
