package org.gradeport.storage.s3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.security.DigestInputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.Objects;
import org.gradeport.storage.ExportStorage;
import org.gradeport.storage.PendingFile;
import org.gradeport.storage.StorageContractTest;
import org.gradeport.storage.StorageException;
import org.gradeport.testing.S3Server;
import org.junit.jupiter.api.Test;
import org.springframework.boot.diagnostics.FailureAnalysis;
import software.amazon.awssdk.services.s3.S3Client;

class S3StorageTest extends StorageContractTest {

    private static final int LARGE = 2 * S3PendingFile.PART_BYTES + 12_345;

    private final String bucket = S3Server.bucket();

    @Override
    protected ExportStorage storage() throws IOException {
        return new S3StorageProvider(properties(S3Server.endpoint())).openStore();
    }

    private S3Properties properties(URI endpoint) {
        return properties(bucket, endpoint, S3Server.SECRET_KEY);
    }

    static S3Properties properties(String bucket, URI endpoint) {
        return properties(bucket, endpoint, S3Server.SECRET_KEY);
    }

    private static S3Properties properties(String bucket, URI endpoint, String secret) {
        return new S3Properties(bucket, "school", endpoint, "us-east-1", true, S3Server.ACCESS_KEY, secret);
    }

    @Test
    void a_large_file_is_sent_in_parts_while_it_is_written_and_read_back_the_same() throws Exception {
        MessageDigest written = MessageDigest.getInstance("SHA-256");
        try (PendingFile file = storage().create("7-1.csv");
                DigestOutputStream out = new DigestOutputStream(file, written)) {
            for (int value = 0; value < LARGE; value += 1000) {
                out.write(new byte[Math.min(1000, LARGE - value)]);
            }
            assertThat(uploads()).isOne();
            file.commit();
        }
        assertThat(storage().size("7-1.csv")).isEqualTo(LARGE);
        assertThat(digest("7-1.csv")).isEqualTo(written.digest());
        assertThat(uploads()).isZero();
    }

    /// The server closes the connection before it has read the file, because it does not implement the condition.
    @Test
    void a_file_that_the_server_refuses_before_it_has_read_it_is_stored_all_the_same() throws IOException {
        String text = "x".repeat(S3PendingFile.PART_BYTES / 2);
        write(storage(), "7-1.csv", text);
        assertThat(storage().size("7-1.csv")).isEqualTo(text.length());
        assertThat(uploads()).isZero();
    }

    @Test
    void a_large_file_that_is_not_committed_leaves_no_upload() throws IOException {
        try (PendingFile file = storage().create("7-1.csv")) {
            file.write(new byte[LARGE]);
            assertThat(uploads()).isOne();
        }
        assertThat(uploads()).isZero();
    }

    @Test
    void a_large_file_replaces_none() throws IOException {
        write(storage(), "7-1.csv", "mine");
        try (PendingFile late = storage().create("7-1.csv")) {
            late.write(new byte[LARGE]);
            assertThatThrownBy(late::commit).isInstanceOf(java.nio.file.FileAlreadyExistsException.class);
        }
        assertThat(storage().size("7-1.csv")).isEqualTo(4);
        assertThat(uploads()).isZero();
    }

    @Test
    void store_and_archive_are_apart() throws IOException {
        ExportStorage archive = new S3StorageProvider(properties(S3Server.endpoint())).openArchive();
        write(archive, "7-1.csv", "old");
        assertThat(storage().list()).isEmpty();
        assertThat(archive.list()).containsExactly("7-1.csv");
    }

    @Test
    void a_reader_that_leaves_early_does_not_read_the_rest() throws IOException {
        ExportStorage storage = storage();
        try (PendingFile file = storage.create("7-1.csv")) {
            file.write(new byte[LARGE]);
            file.commit();
        }
        try (InputStream file = storage.open("7-1.csv")) {
            assertThat(file.read()).isZero();
        }
        assertThat(storage.size("7-1.csv")).isEqualTo(LARGE);
    }

    @Test
    void a_missing_bucket_wrong_credentials_and_a_missing_server_end_the_start_with_the_reason() {
        assertThat(analysis(properties("no-such-bucket", S3Server.endpoint(), S3Server.SECRET_KEY)))
                .contains("no-such-bucket", "it does not exist");
        assertThat(analysis(properties(bucket, S3Server.endpoint(), "wrong")))
                .contains("the server refuses these credentials")
                .doesNotContain("wrong");
        assertThat(analysis(properties(bucket, URI.create("http://127.0.0.1:1"), "x")))
                .contains("http://127.0.0.1:1", "the server cannot be reached");
        assertThat(analysis(properties("", S3Server.endpoint(), "x"))).contains("GRADEPORT_S3_BUCKET names no bucket");
    }

    @Test
    void a_server_that_is_lost_is_a_failure_of_the_store_in_words_for_people() throws IOException {
        ExportStorage lost = lostStorage();
        assertThatThrownBy(() -> write(lost, "7-1.csv", "x"))
                .isInstanceOf(StorageException.class)
                .hasMessageContaining("does not answer");
        assertThatThrownBy(lost::space).isInstanceOf(StorageException.class);
    }

    @Test
    void a_run_that_is_stopped_does_not_wait_for_a_silent_server() throws Exception {
        try (ServerSocket silent = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            URI endpoint = URI.create("http://127.0.0.1:" + silent.getLocalPort());
            try (S3Client client = S3Clients.open(properties(endpoint))) {
                PendingFile file = new S3Storage(client, bucket, "").create("7-1.csv");
                Thread.currentThread().interrupt();
                assertThatThrownBy(file::commit).isInstanceOf(java.io.InterruptedIOException.class);
                assertThat(Thread.interrupted()).isTrue();
            }
        }
    }

    @Test
    void the_secret_is_not_in_words_about_the_settings() {
        assertThat(properties(S3Server.endpoint()).toString()).doesNotContain(S3Server.SECRET_KEY);
    }

    private ExportStorage lostStorage() {
        return new S3Storage(S3Clients.open(properties(URI.create("http://127.0.0.1:1"))), bucket, "");
    }

    private static String analysis(S3Properties properties) {
        try {
            new S3StorageProvider(properties).openStore();
            throw new AssertionError("It started");
        } catch (IOException e) {
            FailureAnalysis analysis = Objects.requireNonNull(new S3FailureAnalyzer().analyze(e));
            return analysis.getDescription() + analysis.getAction();
        }
    }

    private int uploads() {
        try (S3Client client = S3Clients.open(properties(S3Server.endpoint()))) {
            return client.listMultipartUploads(list -> list.bucket(bucket))
                    .uploads()
                    .size();
        }
    }

    private byte[] digest(String name) throws Exception {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        try (InputStream in = new DigestInputStream(storage().open(name), digest)) {
            in.transferTo(OutputStream.nullOutputStream());
        }
        return digest.digest();
    }
}
