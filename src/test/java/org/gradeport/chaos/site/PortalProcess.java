package org.gradeport.chaos.site;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;

/// A portal in a process of its own, started from the packaged jar, which can be killed, stopped and started again.
public final class PortalProcess implements AutoCloseable {

    private static final Path JAR = Path.of(System.getProperty("gradeport.chaos.jar", "target/gradeport.jar"));
    private static final Duration START = Duration.ofMinutes(30);

    private final int port = freePort();
    private final Api api = new Api(URI.create("http://127.0.0.1:" + port));
    private final String name;
    private final PortalClock clock;
    private final ProcessBuilder command;
    private volatile @Nullable Process process;

    /// @param environment the settings of the portal
    PortalProcess(String name, Path log, Map<String, String> environment, PortalClock clock) {
        this.name = name;
        this.clock = clock;
        command = new ProcessBuilder(line(clock))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        command.environment().putAll(environment);
        command.environment().put("SERVER_PORT", String.valueOf(port));
    }

    /// Boot's other launcher takes further classes beside the jar.
    private static List<String> line(PortalClock clock) {
        List<String> line = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx384m",
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow"));
        line.addAll(clock.arguments());
        line.addAll(List.of("-cp", JAR.toString(), "org.springframework.boot.loader.launch.PropertiesLauncher"));
        return line;
    }

    /// Its name in reports.
    public String name() {
        return name;
    }

    /// Its REST API.
    public Api api() {
        return api;
    }

    /// Its clock.
    public PortalClock clock() {
        return clock;
    }

    /// Starts it; [#awaitReady] waits for it.
    public void launch() {
        try {
            process = command.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Waits until it is ready for requests.
    public void awaitReady() {
        Awaitility.await(name + " is ready, see " + command.redirectOutput())
                .pollInterval(Duration.ofMillis(250))
                .atMost(START)
                .failFast(name + " ended, see " + command.redirectOutput(), () -> !isAlive())
                .until(api::isReady);
    }

    /// Kills it like `kill -9`.
    public void kill() {
        Process running = process;
        if (running != null) {
            running.destroyForcibly().onExit().join();
        }
    }

    /// Stops it where it is: it holds its connections and files, and does nothing.
    public void freeze() {
        signal("STOP");
    }

    /// Lets it continue.
    public void thaw() {
        signal("CONT");
    }

    @Override
    public void close() {
        kill();
    }

    private void signal(String signal) {
        Process running = process;
        if (running != null) {
            Signals.send(signal, running);
        }
    }

    private boolean isAlive() {
        Process running = process;
        return running != null && running.isAlive();
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
