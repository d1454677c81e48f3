package org.gradeport.storage.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import org.gradeport.storage.ExportStorage;
import org.gradeport.storage.StorageContractTest;
import org.gradeport.storage.StorageException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class FolderStorageTest extends StorageContractTest {

    @TempDir
    Path folder;

    @Override
    protected ExportStorage storage() throws IOException {
        FolderStorage storage = new FolderStorage(folder.resolve("exports"), "GRADEPORT_STORAGE_FOLDER");
        storage.prepare();
        return storage;
    }

    @Test
    void folders_and_files_are_for_the_owner_alone() throws IOException {
        ExportStorage storage = storage();
        write(storage, "7-1.csv", "x");
        assertThat(permissions(folder.resolve("exports"))).isEqualTo("rwx------");
        assertThat(permissions(folder.resolve("exports/pending"))).isEqualTo("rwx------");
        assertThat(permissions(folder.resolve("exports/7-1.csv"))).isEqualTo("rw-------");
    }

    @ParameterizedTest
    @CsvSource({"rwxr-xr-x, rwxrwxrwx, true", "rwxr-x---, rwxr-x---, true", "rwxr-xr-x, rwx------, false"})
    void a_folder_of_the_operator_stays_as_it_is_and_is_warned_of_if_others_may_open_it(
            String own, String above, boolean warned, CapturedOutput output) throws IOException {
        Path exports = Files.createDirectory(folder.resolve("exports"));
        Files.setPosixFilePermissions(exports, PosixFilePermissions.fromString(own));
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString(above));
        ExportStorage storage = storage();
        write(storage, "7-1.csv", "x");
        assertThat(permissions(exports)).isEqualTo(own);
        assertThat(permissions(exports.resolve("7-1.csv"))).isEqualTo("rw-------");
        assertThat(output.getOut().contains("(mode " + own + ")"))
                .as("%s", output)
                .isEqualTo(warned);
        assertThat(output.getOut().contains("chmod 700 " + exports)).isEqualTo(warned);
    }

    @Test
    void the_file_of_a_crashed_writer_is_deleted() throws IOException {
        ExportStorage storage = storage();
        Path left = Files.writeString(folder.resolve("exports/pending/6-1.csv.part"), "half a fi");
        assertThat(storage.deleteAbandoned()).isEqualTo(1);
        assertThat(left).doesNotExist();
    }

    /// A share may hide the locks of other machines.
    @Test
    void the_file_of_another_machine_is_deleted_an_hour_after_its_last_byte() throws IOException {
        ExportStorage storage = storage();
        Path other = Files.writeString(folder.resolve("exports/pending/6-1.csv.5f1b@0.part"), "half a fi");
        assertThat(storage.deleteAbandoned()).isZero();
        FileTime now = Files.getLastModifiedTime(other);
        Files.setLastModifiedTime(other, FileTime.from(now.toInstant().minus(Duration.ofMinutes(61))));
        assertThat(storage.deleteAbandoned()).isEqualTo(1);
        assertThat(folder.resolve("exports/pending")).isEmptyDirectory();
    }

    @Test
    void a_folder_that_is_replaced_while_the_portal_runs_works_again() throws IOException {
        ExportStorage storage = storage();
        write(storage, "7-1.csv", "x");
        Files.move(folder.resolve("exports"), folder.resolve("former"));
        Files.createDirectory(folder.resolve("exports"));
        assertThat(storage.deleteAbandoned()).isZero();
        write(storage, "8-1.csv", "y");
        storage.mark("mine");
        assertThat(folder.resolve("exports/8-1.csv")).hasContent("y");
        assertThat(storage.owner()).contains("mine");
    }

    @Test
    void a_file_that_another_process_writes_is_not_deleted() throws Exception {
        ExportStorage storage = storage();
        Path pending = folder.resolve("exports/pending/6-1.csv.part");
        Process other = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        WritingProcess.class.getName(),
                        pending.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try {
            assertThat(other.inputReader().readLine()).isEqualTo("writing");
            assertThat(storage.deleteAbandoned()).isZero();
        } finally {
            other.destroyForcibly().waitFor();
        }
        assertThat(storage.deleteAbandoned()).isEqualTo(1);
    }

    @Test
    void a_full_disk_is_named() throws IOException {
        Path full = Path.of("/dev/full");
        assumeThat(full).exists();
        FileChannel channel = FileChannel.open(full, StandardOpenOption.WRITE);
        try (FolderPendingFile folderPendingFile =
                new FolderPendingFile(new LivePendingFiles(), channel, folder.resolve("x.part"), folder.resolve("x"))) {
            assertThatThrownBy(() -> folderPendingFile.write(new byte[100]))
                    .hasMessage(
                            "The portal’s disk for export files is full. Run it again once an administrator has freed some space.")
                    .isInstanceOfSatisfying(
                            StorageException.class, e -> assertThat(e.isFull()).isTrue());
        }
    }

    private static String permissions(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
