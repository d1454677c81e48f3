package org.gradeport.storage.folder;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Distinguishes files that are being written from files of crashed writers: the operating system releases a lock
/// when its process ends. A share may hide the locks of other machines, so their files must be silent for an hour as
/// well.
final class LivePendingFiles {

    private static final Logger log = LoggerFactory.getLogger(LivePendingFiles.class);

    /// The files that this process writes. They are never probed: fcntl(2) drops all locks of a process on a file
    /// when the process closes any channel on it.
    private static final Set<Path> OWN_FILES = ConcurrentHashMap.newKeySet();

    /// This machine in the names of its files.
    private static final String MACHINE = machine();

    private static final Pattern NAME = Pattern.compile(".*@([0-9a-f]+)\\.part");
    private static final Duration SILENCE = Duration.ofHours(1);

    /// A new name: nodes may write one file at the same time.
    static String name(String file) {
        return "%s.%s@%s.part".formatted(file, UUID.randomUUID(), MACHINE);
    }

    private static String machine() {
        try {
            return Integer.toHexString(InetAddress.getLocalHost().getHostName().hashCode());
        } catch (UnknownHostException e) {
            return Integer.toHexString(UUID.randomUUID().hashCode());
        }
    }

    /// Creates and locks a file. Refused if another process took it before the lock was held.
    FileChannel create(Path file) throws IOException {
        OWN_FILES.add(file);
        FileChannel channel = OwnerOnlyFiles.createFile(file);
        if (channel.tryLock() == null || Files.notExists(file)) {
            channel.close();
            delete(file);
            throw new IOException("Another process took the new file " + file);
        }
        return channel;
    }

    void delete(Path file) throws IOException {
        Files.deleteIfExists(file);
        OWN_FILES.remove(file);
    }

    int deleteAbandoned(Path folder) throws IOException {
        int deleted = 0;
        for (Path file : files(folder)) {
            deleted += !OWN_FILES.contains(file) && !isOfOtherWriter(file) && deleteIfUnlocked(file) ? 1 : 0;
        }
        return deleted;
    }

    private boolean isOfOtherWriter(Path file) throws IOException {
        Matcher name = NAME.matcher(file.toString());
        return name.matches() && !name.group(1).equals(MACHINE) && !isSilent(file);
    }

    private boolean isSilent(Path file) throws IOException {
        try {
            Instant written = Files.getLastModifiedTime(file).toInstant();
            return written.isBefore(
                    now(Objects.requireNonNull(file.getParent())).minus(SILENCE));
        } catch (NoSuchFileException e) {
            return false;
        }
    }

    /// By the clock of the share; that of this machine may be off.
    private Instant now(Path folder) throws IOException {
        Path fresh = folder.resolve(name("now"));
        try (FileChannel _ = create(fresh)) {
            return Files.getLastModifiedTime(fresh).toInstant();
        } finally {
            delete(fresh);
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }

    /// Deletes while the lock is held, so that the file of a writer that has just created it is not taken away
    /// unseen.
    private static boolean deleteIfUnlocked(Path file) {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE);
                FileLock lock = channel.tryLock()) {
            return lock != null && Files.deleteIfExists(file);
        } catch (NoSuchFileException e) {
            return false;
        } catch (IOException e) {
            log.warn("Could not check whether {} is still being written; it is not deleted", file, e);
            return false;
        }
    }
}
