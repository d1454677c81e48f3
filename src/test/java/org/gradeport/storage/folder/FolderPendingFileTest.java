package org.gradeport.storage.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A file system without hard links, such as exFAT.
class FolderPendingFileTest {

    @TempDir
    Path folder;

    @Test
    void a_file_appears_whole_and_replaces_none() throws IOException {
        write("first");
        assertThat(folder.resolve("1-1.csv")).hasContent("first");
        assertThatThrownBy(() -> write("second")).isInstanceOf(FileAlreadyExistsException.class);
        assertThat(folder).isDirectoryContaining("glob:**/1-1.csv").isDirectoryNotContaining("glob:**/*.part");
        assertThat(folder.resolve("1-1.csv")).hasContent("first");
    }

    private void write(String text) throws IOException {
        Path temporary = folder.resolve(text + ".part");
        try (FolderPendingFile file = new Linkless(temporary, folder.resolve("1-1.csv"))) {
            file.write(text.getBytes(StandardCharsets.UTF_8));
            file.commit();
        }
        assertThat(Files.exists(temporary)).isFalse();
    }

    private static final class Linkless extends FolderPendingFile {

        Linkless(Path temporary, Path target) throws IOException {
            super(new LivePendingFiles(), temporary, target);
        }

        @Override
        void link() throws IOException {
            throw new FileSystemException("1-1.csv", "first.part", "Operation not permitted");
        }
    }
}
