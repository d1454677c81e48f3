package org.gradeport.storage.s3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.gradeport.storage.ExportStorage;
import org.gradeport.storage.PendingFile;
import org.gradeport.storage.StorageContractTest;
import org.gradeport.storage.StorageException;
import org.gradeport.testing.S3Server;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.s3.S3Client;

/// What S3 servers and networks do wrong.
class S3FaultsTest {

    private static final String NO_UPLOAD = "<Error><Code>NoSuchUpload</Code></Error>";
    private static final Instant LONG_AGO = Instant.parse("2001-01-01T00:00:00Z");
    private static final Instant LATER = Instant.parse("2999-01-01T00:00:00Z");
    private static final String WRITER = "x-amz-meta-writer";

    private final AtomicReference<String> stored = new AtomicReference<>();

    @Test
    void a_server_that_does_not_implement_conditions_gets_the_file_without_one() throws IOException {
        try (FakeS3 server = new FakeS3(call -> {
            boolean isConditional = call.getRequestHeaders().containsKey("If-None-Match");
            FakeS3.answer(call, call.getRequestMethod().equals("HEAD") ? 404 : isConditional ? 501 : 200, "");
        })) {
            StorageContractTest.write(storage(server), "7-1.csv", "x");
            assertThat(server.calls().getLast()).isEqualTo("PUT /bucket/7-1.csv");
        }
    }

    @Test
    void a_file_whose_answer_was_lost_is_there() throws IOException {
        try (FakeS3 server = new FakeS3(call -> {
            if (call.getRequestMethod().equals("HEAD")) {
                head(call);
            } else if (stored.getAndSet(call.getRequestHeaders().getFirst(WRITER)) != null) {
                FakeS3.answer(call, 412, "");
            }
        })) {
            StorageContractTest.write(storage(server), "7-1.csv", "x");
            assertThat(server.calls())
                    .filteredOn(call -> call.startsWith("PUT"))
                    .hasSize(2);
        }
    }

    @Test
    void an_upload_whose_end_was_not_answered_is_there() throws IOException {
        AtomicReference<String> writer = new AtomicReference<>();
        try (FakeS3 server = new FakeS3(call -> {
            switch (call.getRequestMethod() + call.getRequestURI().getRawQuery()) {
                case "POSTuploads" -> {
                    writer.set(call.getRequestHeaders().getFirst(WRITER));
                    FakeS3.answer(
                            call,
                            200,
                            "<InitiateMultipartUploadResult><UploadId>u</UploadId></InitiateMultipartUploadResult>");
                }
                case "POSTuploadId=u" -> {
                    stored.set(writer.get());
                    FakeS3.answer(call, 404, NO_UPLOAD);
                }
                case "HEADnull" -> head(call);
                default -> FakeS3.answer(call, 200, "");
            }
        })) {
            StorageContractTest.write(storage(server), "7-1.csv", "x".repeat(S3PendingFile.PART_BYTES + 1));
            assertThat(server.calls()).noneMatch(call -> call.startsWith("DELETE"));
        }
    }

    @Test
    void a_conflict_with_a_file_that_is_gone_again_is_tried_again_later() throws IOException {
        try (FakeS3 server =
                new FakeS3(call -> FakeS3.answer(call, call.getRequestMethod().equals("HEAD") ? 404 : 409, ""))) {
            assertThatThrownBy(() -> StorageContractTest.write(storage(server), "7-1.csv", "x"))
                    .isInstanceOf(StorageException.class)
                    .hasMessageContaining("refused");
        }
    }

    @Test
    void an_upload_that_another_program_aborted_is_a_failure_and_no_missing_file() throws IOException {
        try (FakeS3 server = new FakeS3(call -> FakeS3.answer(call, 404, NO_UPLOAD))) {
            PendingFile file = storage(server).create("7-1.csv");
            assertThatThrownBy(() -> file.write(new byte[S3PendingFile.PART_BYTES]))
                    .isInstanceOf(StorageException.class);
        }
    }

    @Test
    void a_bucket_that_is_gone_is_a_failure_and_no_missing_file() throws IOException {
        try (FakeS3 server = new FakeS3(call -> FakeS3.answer(call, 404, ""))) {
            assertThatThrownBy(() -> storage(server).size("7-1.csv")).isInstanceOf(StorageException.class);
        }
    }

    @Test
    void the_upload_of_a_run_that_was_interrupted_is_aborted() throws IOException {
        String bucket = S3Server.bucket();
        try (S3Client client = S3Clients.open(S3StorageTest.properties(bucket, S3Server.endpoint()))) {
            PendingFile file = new S3Storage(client, bucket, "").create("7-1.csv");
            file.write(new byte[S3PendingFile.PART_BYTES]);
            assertThat(client.listMultipartUploads(list -> list.bucket(bucket)).uploads())
                    .hasSize(1);
            Thread.currentThread().interrupt();
            file.close();
            assertThat(Thread.interrupted()).isTrue();
            await().atMost(Duration.ofSeconds(10))
                    .until(() -> client.listMultipartUploads(list -> list.bucket(bucket))
                            .uploads()
                            .isEmpty());
        }
    }

    @Test
    void only_uploads_without_a_new_part_for_a_day_are_abandoned() throws IOException {
        String list = "<ListMultipartUploadsResult>%s%s%s</ListMultipartUploadsResult>"
                .formatted(upload("silent", LONG_AGO), upload("slow", LONG_AGO), upload("new", LATER));
        try (FakeS3 server = new FakeS3(call -> {
            String query = call.getRequestURI().getRawQuery();
            Instant sent = query.contains("uploadId=slow") ? LATER : LONG_AGO;
            FakeS3.answer(call, 200, query.contains("uploadId") ? part(sent) : list);
        })) {
            assertThat(storage(server).deleteAbandoned()).isOne();
            assertThat(server.calls())
                    .filteredOn(call -> call.startsWith("DELETE"))
                    .containsExactly("DELETE /bucket/silent.csv?uploadId=silent");
        }
    }

    @Test
    void messages_name_the_setting_of_the_bucket() throws IOException {
        try (FakeS3 server = new FakeS3(call -> FakeS3.answer(call, 200, ""))) {
            assertThat(storage(server).setting()).isEqualTo("GRADEPORT_S3_BUCKET");
        }
    }

    private static String part(Instant sent) {
        return "<ListPartsResult><Part><PartNumber>1</PartNumber><LastModified>%s</LastModified></Part></ListPartsResult>"
                .formatted(sent);
    }

    private static String upload(String id, Instant initiated) {
        return "<Upload><Key>%s.csv</Key><UploadId>%s</UploadId><Initiated>%s</Initiated></Upload>"
                .formatted(id, id, initiated);
    }

    private void head(HttpExchange call) throws IOException {
        String writer = stored.get();
        if (writer != null) {
            call.getResponseHeaders().set(WRITER, writer);
        }
        FakeS3.answer(call, writer == null ? 404 : 200, "");
    }

    private static ExportStorage storage(FakeS3 server) {
        return new S3Storage(S3Clients.open(S3StorageTest.properties("bucket", server.endpoint())), "bucket", "");
    }
}
