package org.gradeport.school.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.gradeport.base.PortalProperties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UploadFolderTest {

    private static final Instant NOW = Instant.parse("2026-11-22T09:30:00Z");

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

    private UploadFolder uploads() {
        PortalProperties portal =
                new PortalProperties(folder, URI.create("https://school.example/"), "Gradeport", ZoneOffset.UTC);
        return new UploadFolder(portal, Clock.fixed(NOW, ZoneOffset.UTC));
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
}
