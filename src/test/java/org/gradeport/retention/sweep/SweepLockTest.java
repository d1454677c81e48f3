package org.gradeport.retention.sweep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.gradeport.retention.FileOutcome;
import org.gradeport.retention.RetentionFixture;
import org.gradeport.retention.RetentionStateException;
import org.gradeport.retention.SweepRun;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class SweepLockTest extends RetentionFixture {

    @Autowired
    StartSweep startSweep;

    @Autowired
    SweepLock lock;

    @Test
    void however_many_nodes_sweep_at_once_each_file_is_dealt_with_once() throws Exception {
        files.make("courses", "csv", 31);
        files.multiply(128);
        List<SweepRun> runs = atOnce(4, () -> startSweep.runAll(null)).stream()
                .flatMap(Optional::stream)
                .toList();
        assertThat(runs).isNotEmpty();
        assertThat(runs.stream()
                        .mapToLong(run -> run.files(FileOutcome.DELETED))
                        .sum())
                .isEqualTo(128);
        files.agree();
    }

    @Test
    void while_a_sweep_runs_another_is_refused() throws Exception {
        String token = retention.preview().token();
        try (ExecutorService otherNode = Executors.newSingleThreadExecutor()) {
            CountDownLatch over = new CountDownLatch(1);
            CountDownLatch begun = new CountDownLatch(1);
            Future<Optional<Boolean>> sweep = otherNode.submit(() -> lock.runExclusively(() -> {
                begun.countDown();
                return await(over);
            }));
            await(begun);
            assertThat(startSweep.runAll(null)).isEmpty();
            assertThatThrownBy(() -> retention.run(token))
                    .isInstanceOf(RetentionStateException.class)
                    .hasMessageContaining("running already");
            over.countDown();
            assertThat(sweep.get()).hasValue(true);
        }
    }

    private static boolean await(CountDownLatch moment) {
        try {
            return moment.await(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static <T> List<T> atOnce(int nodes, Callable<T> work) throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(nodes)) {
            List<Callable<T>> calls = Stream.generate(() -> work).limit(nodes).toList();
            List<Future<T>> done = threads.invokeAll(calls);
            return done.stream().map(Future::resultNow).toList();
        }
    }
}
