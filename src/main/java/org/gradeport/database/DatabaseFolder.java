package org.gradeport.database;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The folder of the embedded database; one portal at a time locks it.
final class DatabaseFolder {

    static final String USER = "gradeport";

    private static final Logger log = LoggerFactory.getLogger(DatabaseFolder.class);

    private final Path directory;
    private final FileChannel lock;
    private final String password;

    private DatabaseFolder(Path directory, FileChannel lock, String password) {
        this.directory = directory;
        this.lock = lock;
        this.password = password;
    }

    static DatabaseFolder claim(Path directory, String rights) throws IOException {
        Path absolute = directory.toAbsolutePath().normalize();
        Files.createDirectories(absolute);
        DatabaseFolder folder = new DatabaseFolder(absolute, lock(absolute), password(absolute));
        Files.createDirectories(folder.temporary());
        Files.createDirectories(folder.data());
        folder.writeInitFile(rights);
        return folder;
    }

    Path data() {
        return directory.resolve("data");
    }

    Path binaries() {
        return directory.resolve("server");
    }

    Path temporary() {
        return directory.resolve("tmp");
    }

    Path initFile() {
        return directory.resolve("init.sql");
    }

    Path pidFile() {
        return directory.resolve("server.pid");
    }

    /// A socket's path may have at most 107 bytes (unix(7)), so it does not lie in the folder.
    String socket() {
        return Path.of(
                        System.getProperty("java.io.tmpdir"),
                        "gradeport-%s.sock".formatted(Integer.toHexString(directory.hashCode())))
                .toString();
    }

    String password() {
        return password;
    }

    void release() throws IOException {
        lock.close();
    }

    /// Stops the server of a portal that was killed; two servers on one folder do not start.
    void stopOrphan() throws IOException {
        Optional<ProcessHandle> orphan = orphan();
        if (orphan.isPresent()) {
            log.warn("The last portal was killed; stopping the database it left running");
            orphan.get().destroy();
            await(orphan.get());
        }
    }

    private Optional<ProcessHandle> orphan() throws IOException {
        if (Files.notExists(pidFile())) {
            return Optional.empty();
        }
        long pid = Long.parseLong(Files.readString(pidFile()).strip());
        return ProcessHandle.of(pid).filter(this::isOurs);
    }

    private boolean isOurs(ProcessHandle process) {
        return process.info()
                .command()
                .filter(command -> command.startsWith(directory.toString()))
                .isPresent();
    }

    private static void await(ProcessHandle process) throws IOException {
        try {
            process.onExit().get(30, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while the old database stopped", e);
        } catch (ExecutionException | TimeoutException e) {
            process.destroyForcibly();
        }
    }

    private static FileChannel lock(Path directory) throws IOException {
        FileChannel channel =
                FileChannel.open(directory.resolve("portal.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (!isFree(channel)) {
            channel.close();
            throw new EmbeddedDatabaseException(
                    "Another portal runs on %s: stop it, or set GRADEPORT_DATA_DIR to another folder."
                            .formatted(directory),
                    null);
        }
        return channel;
    }

    private static boolean isFree(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    private static String password(Path directory) throws IOException {
        Path file = directory.resolve("password");
        if (Files.notExists(file)) {
            byte[] random = new byte[24];
            new SecureRandom().nextBytes(random);
            writeForOwner(file, HexFormat.of().formatHex(random));
        }
        return Files.readString(file).strip();
    }

    private void writeInitFile(String rights) throws IOException {
        writeForOwner(initFile(), EmbeddedGrants.sql(USER, password, rights));
    }

    private static void writeForOwner(Path file, String content) throws IOException {
        if (Files.notExists(file)) {
            createForOwner(file);
        }
        Files.writeString(file, content);
    }

    private static void createForOwner(Path file) throws IOException {
        if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        } else {
            Files.createFile(file);
        }
    }
}
