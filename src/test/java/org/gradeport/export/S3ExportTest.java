package org.gradeport.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Objects;
import java.util.stream.Stream;
import org.gradeport.security.Role;
import org.gradeport.security.account.TestAccounts;
import org.gradeport.storage.ExportStorage;
import org.gradeport.testing.PortalTest;
import org.gradeport.testing.S3Server;
import org.gradeport.testing.TestExports;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/// A whole portal whose files are in S3.
@PortalTest
class S3ExportTest {

    @Autowired
    TestAccounts accounts;

    @Autowired
    TestExports testExports;

    @Autowired
    ExportService exports;

    @Autowired
    ExportStorage storage;

    @DynamicPropertySource
    static void files_are_in_a_bucket(DynamicPropertyRegistry settings) {
        S3Server.settings(S3Server.bucket()).forEach((name, value) -> settings.add(name, () -> value));
    }

    @BeforeEach
    void an_administrator_signs_in() {
        accounts.signIn(Role.ADMIN);
    }

    @AfterEach
    void sign_out() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void an_export_is_written_to_the_bucket_downloaded_and_deleted() throws Exception {
        Export ready = testExports.ready();
        assertThat(ready.status()).isEqualTo(ExportStatus.READY);
        ExportFile file = Objects.requireNonNull(ready.file());
        try (InputStream stream = exports.open(ready.id()).open(null)) {
            byte[] bytes = stream.readAllBytes();
            assertThat(bytes).hasSize((int) file.sizeBytes());
            assertThat(HexFormat.of()
                            .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes)))
                    .isEqualTo(file.sha256());
        }
        assertThat(names()).isOne();
        exports.delete(ready.id());
        assertThat(names()).isZero();
    }

    private long names() throws IOException {
        try (Stream<String> names = storage.list()) {
            return names.count();
        }
    }
}
