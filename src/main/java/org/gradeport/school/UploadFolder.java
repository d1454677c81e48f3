package org.gradeport.school;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.gradeport.base.PortalProperties;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.stereotype.Component;

/// The folder of uploaded zips until they are imported or discarded. All of them together have a limit.
@Component
public class UploadFolder implements InitializingBean {

    /// 2 GB, as the page says.
    public static final long MAX_BYTES = 2L << 30;

    /// Files are deleted after this time; a crash leaves some behind, and no import waits that long.
    private static final Duration FORGOTTEN = Duration.ofDays(1);

    private static final int BUFFER = 1 << 16;

    /// An upload exceeds the limit.
    public static final class TooLargeException extends IOException {

        TooLargeException() {
            super("The file is larger than 2 GB");
        }
    }

    private final Path folder;
    private final long most;
    private final AtomicLong used = new AtomicLong();
    private final Clock clock;

    public UploadFolder(PortalProperties portal, UploadProperties properties, Clock clock) {
        this.folder = portal.dataDir().toAbsolutePath().resolve("uploads");
        this.most = properties.maxSize().toBytes();
        this.clock = clock;
    }

    @Override
    public void afterPropertiesSet() throws IOException {
        Files.createDirectories(folder);
        for (Path file : files()) {
            used.addAndGet(Files.size(file));
        }
        sweep();
    }

    /// Writes the upload to a new file; a `TooLargeException` and no file if it exceeds its limit, an `IOException` as
    /// of a full disk if all uploads exceed theirs.
    public Path receive(InputStream upload) throws IOException {
        Files.createDirectories(folder);
        sweep();
        Path zip = Files.createTempFile(folder, "records-", ".zip");
        boolean complete = false;
        try {
            copy(upload, zip);
            complete = true;
        } finally {
            if (!complete) {
                discard(zip);
            }
        }
        return zip;
    }

    public void discard(Path zip) {
        try {
            long size = size(zip);
            if (Files.deleteIfExists(zip)) {
                used.addAndGet(-size);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The uploaded file %s cannot be deleted".formatted(zip), e);
        }
    }

    @Override
    public String toString() {
        return folder.toString();
    }

    /// A failed write may have written a part of what was reserved for it, and the file may be gone.
    private void copy(InputStream from, Path to) throws IOException {
        byte[] buffer = new byte[BUFFER];
        long reserved = 0;
        try (OutputStream file = Files.newOutputStream(to)) {
            for (int read = from.read(buffer); read >= 0; read = from.read(buffer)) {
                reserve(read);
                reserved += read;
                if (reserved > MAX_BYTES) {
                    throw new TooLargeException();
                }
                file.write(buffer, 0, read);
            }
        } finally {
            used.addAndGet(size(to) - reserved);
        }
    }

    private static long size(Path zip) throws IOException {
        return Files.exists(zip) ? Files.size(zip) : 0;
    }

    private void reserve(int bytes) throws IOException {
        if (used.getAndUpdate(now -> now + bytes > most ? now : now + bytes) + bytes > most) {
            throw new IOException("No space left for uploads: GRADEPORT_UPLOADS_MAX_SIZE is %d bytes".formatted(most));
        }
    }

    private void sweep() throws IOException {
        Instant oldest = clock.instant().minus(FORGOTTEN);
        for (Path file : files()) {
            if (Files.getLastModifiedTime(file).toInstant().isBefore(oldest)) {
                discard(file);
            }
        }
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }
}
