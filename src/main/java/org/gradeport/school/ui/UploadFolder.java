package org.gradeport.school.ui;

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
import java.util.stream.Stream;
import org.gradeport.base.PortalProperties;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.stereotype.Component;

/// The folder of uploaded zips until they are imported or discarded.
@Component
class UploadFolder implements InitializingBean {

    /// 2 GB, as the page says.
    static final long MAX_BYTES = 2L << 30;

    /// Files are deleted after this time; a crash leaves some behind, and no import waits that long.
    private static final Duration FORGOTTEN = Duration.ofDays(1);

    private static final int BUFFER = 1 << 16;

    /// An upload exceeds the limit.
    static final class TooLargeException extends IOException {

        TooLargeException() {
            super("The file is larger than 2 GB");
        }
    }

    private final Path folder;
    private final Clock clock;

    UploadFolder(PortalProperties portal, Clock clock) {
        this.folder = portal.dataDir().resolve("uploads");
        this.clock = clock;
    }

    @Override
    public void afterPropertiesSet() throws IOException {
        Files.createDirectories(folder);
        sweep();
    }

    /// Writes the upload to a new file; a `TooLargeException` and no file if it exceeds the limit.
    Path receive(InputStream upload) throws IOException {
        Files.createDirectories(folder);
        sweep();
        Path zip = Files.createTempFile(folder, "records-", ".zip");
        boolean complete = false;
        try (OutputStream file = Files.newOutputStream(zip)) {
            copy(upload, file);
            complete = true;
        } finally {
            if (!complete) {
                discard(zip);
            }
        }
        return zip;
    }

    void discard(Path zip) {
        try {
            Files.deleteIfExists(zip);
        } catch (IOException e) {
            throw new UncheckedIOException("The uploaded file %s cannot be deleted".formatted(zip), e);
        }
    }

    @Override
    public String toString() {
        return folder.toString();
    }

    private static void copy(InputStream from, OutputStream to) throws IOException {
        byte[] buffer = new byte[BUFFER];
        long total = 0;
        for (int read = from.read(buffer); read >= 0; read = from.read(buffer)) {
            total += read;
            if (total > MAX_BYTES) {
                throw new TooLargeException();
            }
            to.write(buffer, 0, read);
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
