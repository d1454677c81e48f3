package org.gradeport.base;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class OwnerOnlyTest {

    @TempDir
    Path folder;

    @Test
    void folders_in_the_data_folder_are_closed_and_a_log_elsewhere_is_warned_of(CapturedOutput output)
            throws IOException {
        Path exports = open("data/exports");
        Path logs = open("log");
        new OwnerOnly(
                        new PortalProperties(
                                folder.resolve("data"),
                                URI.create("https://school.example/"),
                                "Portal",
                                ZoneOffset.UTC),
                        logs.resolve("gradeport.log").toString())
                .afterPropertiesSet();
        assertThat(permissions(exports)).isEqualTo("rwx------");
        assertThat(permissions(logs)).isEqualTo("rwxr-xr-x");
        assertThat(output).contains("(mode rwxr-xr-x): close it with chmod 700 " + logs);
    }

    private Path open(String name) throws IOException {
        Path opened = Files.createDirectories(folder.resolve(name));
        Files.setPosixFilePermissions(opened, PosixFilePermissions.fromString("rwxr-xr-x"));
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        return opened;
    }

    private static String permissions(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
