package org.gradeport.database;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(30)
class ServerProcessTest {

    @TempDir
    Path folder;

    @Test
    void a_server_that_ends_is_not_waited_for_and_its_words_are_passed_on() throws IOException {
        ServerProcess server = run("echo starting; echo '[ERROR] InnoDB: No space left'; exit 1");
        assertThatExceptionOfType(EmbeddedDatabaseException.class)
                .isThrownBy(() -> server.awaitReady(600))
                .withMessage("The embedded database ended: [ERROR] InnoDB: No space left");
    }

    @Test
    void a_server_that_never_gets_ready_is_stopped_after_a_time() throws IOException {
        ServerProcess server = run("echo recovering; sleep 600");
        assertThatExceptionOfType(EmbeddedDatabaseException.class)
                .isThrownBy(() -> server.awaitReady(1))
                .withMessageContaining("not ready after 1 seconds: recovering");
    }

    @Test
    void an_interrupted_start_stops_the_server() throws IOException {
        ServerProcess server = run("exec sleep 600");
        Thread.currentThread().interrupt();
        assertThatExceptionOfType(EmbeddedDatabaseException.class)
                .isThrownBy(() -> server.awaitReady(600))
                .withMessage("The portal was stopped while its database started");
        assertThatExceptionOfType(EmbeddedDatabaseException.class)
                .as("the interrupt is kept for the caller")
                .isThrownBy(() -> run("exit 0").awaitReady(600));
        Thread.interrupted();
    }

    private ServerProcess run(String script) throws IOException {
        return ServerProcess.start(List.of("/bin/sh", "-c", script), folder, List.of("LD_LIBRARY_PATH", "."));
    }
}
