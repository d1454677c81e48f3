package org.gradeport.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import net.javacrumbs.shedlock.provider.jdbctemplate.JdbcTemplateLockProvider;
import org.gradeport.database.JobLocks;
import org.gradeport.retention.preview.PreviewSweep;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionOperations;

class SweepLockTest extends SweepFixture {

    @Autowired
    SweepLock lock;

    @Autowired
    ApplicationContext beans;

    @Test
    void however_many_nodes_sweep_at_once_each_file_is_processed_once() throws Exception {
        files.make("courses", "csv", 31);
        files.multiply(128);
        List<SweepRun> runs = atOnce(Stream.generate(this::node).limit(4).toList()).stream()
                .flatMap(Optional::stream)
                .toList();
        assertThat(runs).isNotEmpty();
        assertThat(runs.stream()
                        .mapToLong(run -> run.files(SweptFile.Outcome.DELETED))
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

    /// The objects of another node: its lock, its claims and its runner.
    private Callable<Optional<SweepRun>> node() {
        SweepLock nodeLock = new SweepLock(
                new JdbcTemplateLockProvider(JdbcTemplateLockProvider.Configuration.builder()
                        .withJdbcTemplate(beans.getBean(JdbcTemplate.class))
                        .usingDbTime()
                        .build()),
                beans.getBean(JobLocks.class),
                beans.getBean(Clock.class));
        FileClaims claims = create(FileClaims.class);
        SweepRunner sweepRunner = new SweepRunner(
                claims,
                create(ExpireFile.class),
                create(OrphanSweep.class),
                create(SweepRunRepository.class),
                beans.getBean(TransactionOperations.class));
        StartSweep node = new StartSweep(nodeLock, create(PreviewSweep.class), claims, sweepRunner);
        return () -> {
            try {
                return node.runAll(null);
            } finally {
                nodeLock.destroy();
            }
        };
    }

    private <T> T create(Class<T> type) {
        return beans.getAutowireCapableBeanFactory().createBean(type);
    }

    private static <T> List<T> atOnce(List<Callable<T>> nodes) throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(nodes.size())) {
            return threads.invokeAll(nodes).stream().map(Future::resultNow).toList();
        }
    }
}
