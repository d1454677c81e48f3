package org.gradeport.database;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A program of the embedded server; its last words are kept for the message about a failure.
final class ServerProcess {

    private static final Logger log = LoggerFactory.getLogger(ServerProcess.class);
    private static final String READY = ": ready for connections.";
    private static final Map<String, String> OWNER_ONLY = Map.of("UMASK", "0600", "UMASK_DIR", "0700");
    private static final int KEPT = 12;
    private static final int STOP_SECONDS = 60;

    private final Process process;
    private final ArrayDeque<String> words = new ArrayDeque<>();
    private final CompletableFuture<Boolean> ready = new CompletableFuture<>();

    private ServerProcess(Process process) {
        this.process = process;
        Thread.ofPlatform().daemon().name("embedded-database").start(this::listen);
    }

    /// @param libraries the variable with the path of libraries, and its value
    static ServerProcess start(List<String> command, Path folder, List<String> libraries) throws IOException {
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
        builder.environment().put(libraries.getFirst(), libraries.getLast());
        builder.environment().putAll(OWNER_ONLY);
        return new ServerProcess(builder.start());
    }

    /// Waits until the server takes connections. Throws at once if it ends before, and stops it after this time.
    void awaitReady(int seconds) {
        try {
            if (!ready.get(seconds, TimeUnit.SECONDS)) {
                throw new EmbeddedDatabaseException("The embedded database ended: " + words(), null);
            }
        } catch (TimeoutException e) {
            stop();
            throw new EmbeddedDatabaseException(
                    "The embedded database was not ready after %d seconds: %s".formatted(seconds, words()), e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    /// Gives the program this input and waits for its end; throws if it fails.
    void complete(byte[] input) {
        try (OutputStream in = process.getOutputStream()) {
            in.write(input);
        } catch (IOException e) {
            log.debug("The program ended before it read its input", e);
        }
        try {
            if (process.waitFor() != 0) {
                ready.join();
                throw new EmbeddedDatabaseException("The embedded database cannot be installed: " + words(), null);
            }
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    /// Stops it cleanly; after a minute at once.
    void stop() {
        process.destroy();
        try {
            if (!process.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    private EmbeddedDatabaseException interrupted(InterruptedException cause) {
        stop();
        Thread.currentThread().interrupt();
        return new EmbeddedDatabaseException("The portal was stopped while its database started", cause);
    }

    private void listen() {
        try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
            lines.lines().forEach(this::hear);
        } catch (RuntimeException | IOException e) {
            log.debug("The embedded database does not talk any more", e);
        } finally {
            ready.complete(false);
        }
    }

    private void hear(String line) {
        if (line.contains("[ERROR]")) {
            log.error(line);
        } else {
            log.debug(line);
        }
        remember(line);
        if (line.contains(READY)) {
            ready.complete(true);
        }
    }

    private synchronized void remember(String line) {
        words.add(line);
        if (words.size() > KEPT) {
            words.remove();
        }
    }

    /// The last errors; without an error the last lines.
    private synchronized String words() {
        List<String> errors =
                words.stream().filter(line -> line.contains("[ERROR]")).toList();
        return String.join(System.lineSeparator(), errors.isEmpty() ? words : errors);
    }
}
