package org.gradeport.storage.s3;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.nio.file.FileAlreadyExistsException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.gradeport.storage.PendingFile;
import org.gradeport.storage.StorageException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedExceptionUtils;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.CompletedPart;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;

/// A file that is sent in parts while it is written; a small one is sent when it is committed. S3 shows it when it is
/// complete.
final class S3PendingFile extends PendingFile {

    /// At most 10,000 parts of at least 5 MiB each: this allows files of 78 GiB.
    static final int PART_BYTES = 8 * 1024 * 1024;

    /// Tells who wrote an object, if the answer to the write was lost.
    private static final String WRITER = "writer";

    private static final Logger log = LoggerFactory.getLogger(S3PendingFile.class);

    private final S3Client client;
    private final String bucket;
    private final String key;
    private final AbsentCondition absent;
    private final String writer = UUID.randomUUID().toString();
    private final List<CompletedPart> parts = new ArrayList<>();
    private final PartBuffer buffer = new PartBuffer(PART_BYTES);
    private @Nullable String upload;

    S3PendingFile(S3Client client, String bucket, String key, AbsentCondition absent) {
        this.client = client;
        this.bucket = bucket;
        this.key = key;
        this.absent = absent;
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int count) throws IOException {
        int written = 0;
        while (written < count) {
            written += buffer.take(bytes, offset + written, count - written);
            if (buffer.isFull()) {
                sendPart();
            }
        }
    }

    private void sendPart() throws IOException {
        String started = upload();
        int number = parts.size() + 1;
        RequestBody body = buffer.body();
        String tag = S3Calls.call(
                key,
                () -> client.uploadPart(
                                part -> part.bucket(bucket)
                                        .key(key)
                                        .uploadId(started)
                                        .partNumber(number),
                                body)
                        .eTag());
        parts.add(CompletedPart.builder().partNumber(number).eTag(tag).build());
        buffer.clear();
    }

    private String upload() throws IOException {
        if (upload == null) {
            upload = S3Calls.call(
                    key,
                    () -> client.createMultipartUpload(
                                    create -> create.bucket(bucket).key(key).metadata(Map.of(WRITER, writer)))
                            .uploadId());
        }
        return upload;
    }

    /// After a failure the store is asked what it has, because the answer to a successful call may be lost.
    @Override
    public void commit() throws IOException {
        refuseToReplace();
        try {
            send();
        } catch (StorageException | FileAlreadyExistsException e) {
            Optional<HeadObjectResponse> found = find(e);
            if (!found.map(this::isOurs).orElse(false)) {
                throw e instanceof FileAlreadyExistsException && found.isEmpty() ? S3Calls.conflict(e) : e;
            }
            log.info("{} is complete; the answer of the store was lost", key);
        }
        upload = null;
    }

    private void send() throws IOException {
        String started = upload;
        if (started != null) {
            complete(started);
            return;
        }
        try {
            put();
        } catch (StorageException e) {
            if (!isBroken(e)) {
                throw e;
            }
            sendAsUpload(e);
        }
    }

    /// A server that does not implement the condition may close the connection before it has read the file, so that its
    /// answer is lost. The end of an upload has the same condition and no content.
    private void sendAsUpload(StorageException failure) throws IOException {
        if (!find(failure).map(this::isOurs).orElse(false)) {
            complete(upload());
        }
    }

    private static boolean isBroken(StorageException failure) {
        Throwable cause = NestedExceptionUtils.getMostSpecificCause(failure);
        return cause instanceof IOException
                && !(cause instanceof ConnectException || cause instanceof InterruptedIOException);
    }

    private void put() throws IOException {
        RequestBody body = buffer.body();
        absent.call(
                key,
                condition -> client.putObject(
                        put -> put.bucket(bucket)
                                .key(key)
                                .ifNoneMatch(condition)
                                .metadata(Map.of(WRITER, writer)),
                        body));
    }

    private void complete(String started) throws IOException {
        if (!buffer.isEmpty()) {
            sendPart();
        }
        absent.call(
                key,
                condition -> client.completeMultipartUpload(complete -> complete.bucket(bucket)
                        .key(key)
                        .uploadId(started)
                        .ifNoneMatch(condition)
                        .multipartUpload(all -> all.parts(parts))));
    }

    /// For servers that ignore `If-None-Match`.
    private void refuseToReplace() throws IOException {
        if (S3Storage.head(client, bucket, key).isPresent()) {
            throw new FileAlreadyExistsException(key);
        }
    }

    private Optional<HeadObjectResponse> find(IOException failure) throws IOException {
        try {
            return S3Storage.head(client, bucket, key);
        } catch (StorageException e) {
            failure.addSuppressed(e);
            throw failure;
        }
    }

    private boolean isOurs(HeadObjectResponse found) {
        return writer.equals(found.metadata().get(WRITER));
    }

    @Override
    public void close() {
        String started = upload;
        if (started != null) {
            upload = null;
            S3Calls.cleanUp(() -> abort(started));
        }
    }

    /// What cannot be aborted now is removed with the uploads of crashed writers.
    private void abort(String started) {
        try {
            client.abortMultipartUpload(abort -> abort.bucket(bucket).key(key).uploadId(started));
        } catch (SdkException e) {
            log.warn("The unfinished upload of {} stays in the store for a day: {}", key, e.getMessage());
        }
    }
}
