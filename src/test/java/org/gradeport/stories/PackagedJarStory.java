package org.gradeport.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

/// What the build leaves for an operator.
class PackagedJarStory {

    private static final Path TARGET = Path.of("target");

    @Test
    void the_checksum_is_that_of_the_jar_that_runs() throws IOException, NoSuchAlgorithmException {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        try (OutputStream bytes = new DigestOutputStream(OutputStream.nullOutputStream(), digest)) {
            Files.copy(TARGET.resolve("gradeport.jar"), bytes);
        }
        assertThat(TARGET.resolve("SHA256SUMS"))
                .content()
                .isEqualToIgnoringNewLines(HexFormat.of().formatHex(digest.digest()) + " *gradeport.jar");
    }
}
