package org.gradeport.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.jar.JarFile;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What the build leaves for an operator.
class PackagedJarStory {

    private static final String LIST = "META-INF/sbom/application.cdx.json";
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

    /// Maven makes no list while it is offline.
    @Test
    void the_jar_lists_its_libraries_in_cyclonedx_format() throws IOException {
        assumeFalse("offline: true".equals(System.getProperty("gradeport.offline")));
        try (JarFile jar = new JarFile(TARGET.resolve("gradeport.jar").toFile());
                InputStream bytes = jar.getInputStream(jar.getEntry(LIST))) {
            JsonNode list = JsonMapper.shared().readTree(bytes);
            assertThat(list.get("bomFormat").asString()).isEqualTo("CycloneDX");
            assertThat(list.get("components").findValuesAsString("name"))
                    .contains("spring-security-web", "flow-server", "tomcat-embed-core");
        }
    }
}
