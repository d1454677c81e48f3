package org.gradeport.storage.folder;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Distinguishes files that are being written from files of crashed writers: the operating system releases a lock when
/// its process ends.
final class LivePendingFiles {

    private static final Logger log = LoggerFactory.getLogger(LivePendingFiles.class);

    /// fcntl(2) drops all locks of a process on a file when the process closes any channel on it, so these files are
    /// never probed.
    private final Set<Path> ownFiles = ConcurrentHashMap.newKeySet();

    FileChannel create(Path file) throws IOException {
        ownFiles.add(file);
        FileChannel channel = OwnerOnlyFiles.createFile(file);
        FileLock untilClosed = channel.tryLock();
        if (untilClosed == null) {
            channel.close();
            throw new IOException("Another process took the new file " + file);
        }
        return channel;
    }

    void delete(Path file) throws IOException {
        Files.deleteIfExists(file);
        ownFiles.remove(file);
    }

    int deleteAbandoned(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> dead = files.filter(this::isDead).toList();
            for (Path file : dead) {
                Files.deleteIfExists(file);
            }
            return dead.size();
        }
    }

    private boolean isDead(Path file) {
        return !ownFiles.contains(file) && isUnlocked(file);
    }

    private static boolean isUnlocked(Path file) {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE);
                FileLock lock = channel.tryLock()) {
            return lock != null;
        } catch (NoSuchFileException e) {
            return false;
        } catch (IOException e) {
            log.warn("Could not check whether {} is still being written; it is not deleted", file, e);
            return false;
        }
    }
}
