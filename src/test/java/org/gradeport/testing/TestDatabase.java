package org.gradeport.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.gradeport.database.EmbeddedDatabase;
import org.springframework.boot.SpringApplication;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/// One MariaDB server for all tests of this JVM, with a separate database for each test context.
public final class TestDatabase {

    private static final EmbeddedDatabase SERVER = start();
    private static final AtomicInteger COUNT = new AtomicInteger();

    private TestDatabase() {}

    /// The URL of an empty database.
    public static String freshUrl() {
        return SERVER.urlOf("test_%d_%d".formatted(ProcessHandle.current().pid(), COUNT.incrementAndGet()));
    }

    public static String username() {
        return SERVER.getUsername();
    }

    public static String password() {
        return String.valueOf(SERVER.getPassword());
    }

    private static EmbeddedDatabase start() {
        EmbeddedDatabase server = EmbeddedDatabase.start(folder(), "all privileges on *.*");
        serveTests(server);
        // A separate shutdown hook would stop the server while contexts are still closing, and they would wait for it.
        SpringApplication.getShutdownHandlers().add(() -> close(server));
        return server;
    }

    /// JVMs of tests may run side by side, and a server needs a folder of its own.
    private static Path folder() {
        return Path.of("target", "test-database", System.getProperty("gradeport.fork", "1"));
    }

    /// Each cached context has its own pool, and nothing has to survive a power cut.
    private static void serveTests(EmbeddedDatabase server) {
        JdbcClient.create(new DriverManagerDataSource(
                        server.getJdbcUrl(), server.getUsername(), String.valueOf(server.getPassword())))
                .sql("set global max_connections = 1000, innodb_flush_log_at_trx_commit = 0, sync_frm = 0")
                .update();
    }

    private static void close(EmbeddedDatabase server) {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
