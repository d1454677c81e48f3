package org.gradeport.export;

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

@EnabledOnOs(OS.LINUX)
class PatientThreadsTest {

    /// The 19th field (proc_pid_stat(5)).
    private static final int NICENESS = 18;

    @Test
    void exports_and_the_threads_they_start_yield_to_whoever_waits_and_nobody_else_does()
            throws ExecutionException, InterruptedException {
        try (ExecutorService exports = Executors.newFixedThreadPool(1, new PatientThreads());
                ExecutorService pages = Executors.newFixedThreadPool(1)) {
            int before = pages.submit(PatientThreadsTest::niceness).get();
            assertThat(exports.submit(PatientThreadsTest::niceness).get()).isEqualTo(Math.max(before, 10));
            assertThat(exports.submit(PatientThreadsTest::nicenessOfAThreadStartedHere)
                            .get())
                    .isEqualTo(Math.max(before, 10));
            assertThat(pages.submit(PatientThreadsTest::niceness).get()).isEqualTo(before);
        }
    }

    private static int nicenessOfAThreadStartedHere() throws ExecutionException, InterruptedException {
        try (ExecutorService helper = Executors.newFixedThreadPool(1)) {
            return helper.submit(PatientThreadsTest::niceness).get();
        }
    }

    private static int niceness() throws IOException {
        String facts = Files.readString(Path.of("/proc/thread-self/stat"));
        return Integer.parseInt(facts.substring(facts.lastIndexOf(')') + 2).split(" ", -1)[NICENESS - 2]);
    }
}
