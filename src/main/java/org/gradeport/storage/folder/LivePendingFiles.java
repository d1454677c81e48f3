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

    /// The files that this process writes. They are never probed: fcntl(2) drops all locks of a process on a file when
    /// the process closes any channel on it.
    private static final Set<Path> OWN_FILES = ConcurrentHashMap.newKeySet();

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
            deleted += !OWN_FILES.contains(file) && deleteIfUnlocked(file) ? 1 : 0;
        }
        return deleted;
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }

    /// Deletes while the lock is held, so that the file of a writer that has just created it is not taken away unseen.
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
