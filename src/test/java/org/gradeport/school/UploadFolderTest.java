package org.gradeport.school;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Future.State;
import java.util.concurrent.TimeUnit;
import org.gradeport.base.PortalProperties;
import org.gradeport.error.FullDisk;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;
import org.springframework.util.unit.DataSize;

class UploadFolderTest {

    private static final Instant NOW = Instant.parse("2026-11-22T09:30:00Z");

    private static final int MOST = 1_000;

    @TempDir
    Path folder = Path.of("");

    @Test
    void an_upload_becomes_a_file_that_only_the_portal_reads() throws IOException {
        Path zip = uploads().receive(new ByteArrayInputStream(new byte[] {1, 2, 3}));
        assertThat(zip).hasBinaryContent(new byte[] {1, 2, 3});
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(zip)))
                .isEqualTo("rw-------");
    }

    @Test
    void an_interrupted_upload_leaves_nothing() {
        assertThatThrownBy(() -> uploads().receive(new BrokenStream())).isInstanceOf(IOException.class);
        assertThat(folder.resolve("uploads")).isEmptyDirectory();
    }

    @Test
    void files_of_a_crashed_portal_are_deleted_after_a_day() throws IOException {
        Path old = uploads().receive(InputStream.nullInputStream());
        Path young = uploads().receive(InputStream.nullInputStream());
        Files.setLastModifiedTime(old, FileTime.from(NOW.minus(Duration.ofHours(25))));
        Files.setLastModifiedTime(young, FileTime.from(NOW.minus(Duration.ofHours(23))));
        uploads().afterPropertiesSet();
        assertThat(old).doesNotExist();
        assertThat(young).exists();
    }

    @Test
    void all_uploads_together_have_a_limit_and_a_discarded_one_makes_room() throws IOException {
        UploadFolder uploads = uploads();
        uploads.afterPropertiesSet();
        Path first = uploads.receive(new ByteArrayInputStream(new byte[600]));
        assertThatThrownBy(() -> uploads.receive(new ByteArrayInputStream(new byte[600])))
                .matches(FullDisk::isCauseOf)
                .hasMessageContaining("GRADEPORT_UPLOADS_MAX_SIZE");
        assertThat(folder.resolve("uploads")).isDirectoryContaining(first::equals);
        uploads.discard(first);
        assertThat(uploads.receive(new ByteArrayInputStream(new byte[MOST]))).hasSize(MOST);
    }

    @Test
    void what_lies_there_at_the_start_counts() throws IOException {
        uploads().receive(new ByteArrayInputStream(new byte[600]));
        UploadFolder restarted = uploads();
        restarted.afterPropertiesSet();
        assertThatThrownBy(() -> restarted.receive(new ByteArrayInputStream(new byte[600])))
                .matches(FullDisk::isCauseOf);
    }

    @Test
    void uploads_at_the_same_time_share_the_limit() throws Exception {
        UploadFolder uploads = uploads();
        CyclicBarrier together = new CyclicBarrier(8);
        try (ExecutorService clients = Executors.newFixedThreadPool(together.getParties())) {
            List<Callable<Path>> senders = Collections.nCopies(
                    together.getParties(), () -> uploads.receive(new WaitingStream(new byte[300], together)));
            assertThat(clients.invokeAll(senders).stream().map(Future::state))
                    .filteredOn(State.SUCCESS::equals)
                    .hasSize(MOST / 300);
        }
    }

    @Test
    void an_upload_whose_file_is_gone_keeps_no_room() throws IOException {
        UploadFolder uploads = uploads();
        assertThatThrownBy(() -> uploads.receive(new SequenceInputStream(
                        new ByteArrayInputStream(new byte[600]), new DeletingStream(folder.resolve("uploads")))))
                .hasMessage("connection reset");
        assertThat(uploads.receive(new ByteArrayInputStream(new byte[MOST]))).hasSize(MOST);
    }

    private UploadFolder uploads() {
        PortalProperties portal =
                new PortalProperties(folder, URI.create("https://school.example/"), "Gradeport", ZoneOffset.UTC);
        return new UploadFolder(portal, new UploadProperties(DataSize.ofBytes(MOST)), Clock.fixed(NOW, ZoneOffset.UTC));
    }

    /// Ends like a lost connection.
    private static final class BrokenStream extends InputStream {

        @Override
        public int read() throws IOException {
            throw new IOException("connection reset");
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            throw new IOException("connection reset");
        }
    }

    /// Begins when all others begin.
    private static final class WaitingStream extends ByteArrayInputStream {

        private final CyclicBarrier together;

        WaitingStream(byte[] content, CyclicBarrier together) {
            super(content);
            this.together = together;
        }

        @Override
        public synchronized int read(byte[] buffer, int offset, int length) {
            try {
                if (available() > 0) {
                    together.await(20, TimeUnit.SECONDS);
                }
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
            return super.read(buffer, offset, length);
        }
    }

    /// Ends like a lost connection, after somebody has deleted the files.
    private static final class DeletingStream extends InputStream {

        private final Path folder;

        DeletingStream(Path folder) {
            this.folder = folder;
        }

        @Override
        public int read() throws IOException {
            FileSystemUtils.deleteRecursively(folder);
            Files.createDirectories(folder);
            throw new IOException("connection reset");
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            return read();
        }
    }
}
