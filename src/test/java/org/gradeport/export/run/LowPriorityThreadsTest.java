package org.gradeport.export.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@EnabledOnOs(OS.LINUX)
@ExtendWith(OutputCaptureExtension.class)
class LowPriorityThreadsTest {

    /// The 19th field (proc_pid_stat(5)).
    private static final int NICENESS = 18;

    @Test
    void exports_and_their_child_threads_have_a_lower_priority_and_others_do_not()
            throws ExecutionException, InterruptedException {
        try (ExecutorService exports = Executors.newFixedThreadPool(1, new LowPriorityThreads());
                ExecutorService pages = Executors.newFixedThreadPool(1)) {
            int before = pages.submit(LowPriorityThreadsTest::niceness).get();
            assertThat(exports.submit(LowPriorityThreadsTest::niceness).get()).isEqualTo(Math.max(before, 10));
            assertThat(exports.submit(LowPriorityThreadsTest::nicenessOfAThreadStartedHere)
                            .get())
                    .isEqualTo(Math.max(before, 10));
            assertThat(pages.submit(LowPriorityThreadsTest::niceness).get()).isEqualTo(before);
        }
    }

    @Test
    void a_system_without_niceness_is_logged_once(CapturedOutput log) throws ExecutionException, InterruptedException {
        try (ExecutorService exports = Executors.newFixedThreadPool(2, new LowPriorityThreads(_ -> -1))) {
            assertThat(exports.submit(() -> "done").get()).isEqualTo("done");
            assertThat(exports.submit(() -> "as well").get()).isEqualTo("as well");
        }
        assertThat(log.getAll().split("Exports run with normal priority", -1)).hasSize(2);
    }

    private static int nicenessOfAThreadStartedHere() throws ExecutionException, InterruptedException {
        try (ExecutorService helper = Executors.newFixedThreadPool(1)) {
            return helper.submit(LowPriorityThreadsTest::niceness).get();
        }
    }

    private static int niceness() throws IOException {
        String facts = Files.readString(Path.of("/proc/thread-self/stat"));
        return Integer.parseInt(facts.substring(facts.lastIndexOf(')') + 2).split(" ", -1)[NICENESS - 2]);
    }
}
