package org.gradeport.chaos.site;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.gradeport.database.EmbeddedDatabase;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/// MariaDB in a process of its own, which can be killed and started again with the same port and data.
public final class DatabaseServer implements AutoCloseable {

    private static final String PORT = "--port=";
    private static final String INIT = "--init-file=";

    /// Reads times as the portals do, whatever the zone of this machine is.
    private static final String UTC =
            "connectionTimeZone=UTC&forceConnectionTimeZoneToSession=true&preserveInstants=true";

    private final String password = UUID.randomUUID().toString();
    private final List<String> command;
    private final File log;
    private final JdbcClient administrator;
    private @Nullable Process process;

    DatabaseServer(Path folder, Path log) throws IOException {
        this.log = log.toFile();
        command = command(folder, Files.writeString(Files.createTempFile("chaos", ".sql"), accounts()));
        administrator = JdbcClient.create(new DriverManagerDataSource(
                "jdbc:mariadb://127.0.0.1:%d/?%s".formatted(port(), UTC), "chaos", password));
        start();
        administrator.sql("create or replace database gradeport").update();
    }

    /// The portal's account has the rights that a school's administrator would give it, so that `read_only` counts.
    private String accounts() {
        return """
                create user if not exists 'chaos'@'127.0.0.1' identified by '%1$s';
                alter user 'chaos'@'127.0.0.1' identified by '%1$s';
                grant all privileges on *.* to 'chaos'@'127.0.0.1';
                create user if not exists 'portal'@'127.0.0.1' identified by '%1$s';
                alter user 'portal'@'127.0.0.1' identified by '%1$s';
                grant all privileges on gradeport.* to 'portal'@'127.0.0.1';
                """.formatted(password);
    }

    /// The embedded database installs the server; its command line starts it again.
    private static List<String> command(Path folder, Path init) throws IOException {
        List<String> line = new ArrayList<>();
        try (EmbeddedDatabase _ = EmbeddedDatabase.start(folder)) {
            long pid = Long.parseLong(
                    Files.readString(folder.resolve("server.pid")).strip());
            ProcessHandle.Info server = ProcessHandle.of(pid).orElseThrow().info();
            line.add(server.command().orElseThrow());
            List.of(server.arguments().orElseThrow()).stream()
                    .filter(argument -> !argument.startsWith(INIT))
                    .forEach(line::add);
        }
        line.add(INIT + init);
        return line;
    }

    int port() {
        return command.stream()
                .filter(argument -> argument.startsWith(PORT))
                .map(argument -> Integer.parseInt(argument.substring(PORT.length())))
                .findFirst()
                .orElseThrow();
    }

    String password() {
        return password;
    }

    /// The database, past the proxy.
    public JdbcClient administrator() {
        return administrator;
    }

    /// The same in the portals' schema, with a connection of its own that the caller closes.
    public Connection connect() throws SQLException {
        return new DriverManagerDataSource("jdbc:mariadb://127.0.0.1:%d/gradeport".formatted(port()), "chaos", password)
                .getConnection();
    }

    /// Starts it and waits until it answers.
    public void start() {
        try {
            process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log))
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Awaitility.await("the database answers, see " + log)
                .ignoreExceptions()
                .pollInterval(Duration.ofMillis(200))
                .atMost(Duration.ofMinutes(2))
                .until(() -> administrator.sql("select 1").query(Integer.class).single() == 1);
    }

    /// Kills it like `kill -9`.
    public void kill() {
        Process running = process;
        if (running != null) {
            running.destroyForcibly().onExit().join();
        }
    }

    @Override
    public void close() {
        kill();
    }
}
