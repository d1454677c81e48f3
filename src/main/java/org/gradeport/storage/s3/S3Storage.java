package org.gradeport.storage.s3;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gradeport.storage.ExportStorage;
import org.gradeport.storage.PendingFile;
import org.gradeport.storage.StorageSpace;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;
import software.amazon.awssdk.services.s3.model.MultipartUpload;

/// Files below a prefix of a bucket.
final class S3Storage implements ExportStorage {

    /// Longer than any run; a shorter time would abort uploads that another node still writes.
    private static final Duration ABANDONED_AFTER = Duration.ofDays(1);

    /// A name that no stored file has.
    private static final String OWNER = "_database-id";

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,199}");

    private final S3Client client;
    private final String bucket;
    private final String prefix;

    S3Storage(S3Client client, String bucket, String prefix) {
        this.client = client;
        this.bucket = bucket;
        this.prefix = prefix;
    }

    @Override
    public PendingFile create(String name) {
        return new S3PendingFile(client, bucket, key(name));
    }

    @Override
    public InputStream open(String name) throws IOException {
        String key = key(name);
        return new S3File(S3Calls.call(
                name, () -> client.getObject(get -> get.bucket(bucket).key(key))));
    }

    @Override
    public long size(String name) throws IOException {
        return existing(name).contentLength();
    }

    @Override
    public Instant writtenAt(String name) throws IOException {
        return existing(name).lastModified();
    }

    private HeadObjectResponse existing(String name) throws IOException {
        return head(client, bucket, key(name)).orElseThrow(() -> new NoSuchFileException(name));
    }

    static Optional<HeadObjectResponse> head(S3Client client, String bucket, String key) throws IOException {
        try {
            return Optional.of(S3Calls.call(
                    key, () -> client.headObject(head -> head.bucket(bucket).key(key))));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    /// S3 does not say whether there was a file.
    @Override
    public boolean delete(String name) throws IOException {
        String key = key(name);
        boolean present = head(client, bucket, key).isPresent();
        if (present) {
            S3Calls.call(
                    name,
                    () -> client.deleteObject(delete -> delete.bucket(bucket).key(key)));
        }
        return present;
    }

    /// Pages are read while the stream is consumed; a failure there is an `UncheckedIOException`, as that of a folder.
    @Override
    public Stream<String> list() throws IOException {
        return S3Calls.call(
                prefix,
                () -> S3Calls.stream(client.listObjectsV2Paginator(list ->
                                        list.bucket(bucket).prefix(prefix).delimiter("/"))
                                .contents())
                        .map(object -> object.key().substring(prefix.length()))
                        .filter(name -> NAME.matcher(name).matches()));
    }

    @Override
    public int deleteAbandoned() throws IOException {
        Instant before = serverTime().minus(ABANDONED_AFTER);
        List<MultipartUpload> abandoned = S3Calls.call(
                prefix,
                () ->
                        client
                                .listMultipartUploadsPaginator(
                                        list -> list.bucket(bucket).prefix(prefix))
                                .uploads()
                                .stream()
                                .filter(upload -> NAME.matcher(upload.key().substring(prefix.length()))
                                        .matches())
                                .filter(upload -> upload.initiated().isBefore(before))
                                .toList());
        for (MultipartUpload upload : abandoned) {
            S3Calls.call(
                    upload.key(),
                    () -> client.abortMultipartUpload(
                            abort -> abort.bucket(bucket).key(upload.key()).uploadId(upload.uploadId())));
        }
        return abandoned.size();
    }

    /// The times of uploads are the server's, too.
    private Instant serverTime() throws IOException {
        return S3Calls.call(bucket, () -> client.headBucket(head -> head.bucket(bucket)))
                .sdkHttpResponse()
                .firstMatchingHeader("Date")
                .map(text -> Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(text)))
                .orElse(Instant.EPOCH);
    }

    @Override
    public Optional<String> owner() throws IOException {
        try {
            return Optional.of(S3Calls.call(
                    OWNER,
                    () -> client.getObjectAsBytes(get -> get.bucket(bucket).key(prefix + OWNER))
                            .asUtf8String()
                            .strip()));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    @Override
    public void mark(String owner) throws IOException {
        if (owner().isEmpty()) {
            try {
                write(owner, "*");
            } catch (FileAlreadyExistsException e) {
                // Another node was first; the caller reads the owner afterwards.
            }
        }
    }

    @Override
    public void adopt(String owner) throws IOException {
        write(owner, null);
    }

    /// A bucket has no limit; this only proves that it answers.
    @Override
    public Optional<StorageSpace> space() throws IOException {
        S3Calls.call(bucket, () -> client.headBucket(head -> head.bucket(bucket)));
        return Optional.empty();
    }

    private void write(String owner, @Nullable String unlessThereIs) throws IOException {
        S3Calls.call(
                OWNER,
                () -> client.putObject(
                        put -> put.bucket(bucket).key(prefix + OWNER).ifNoneMatch(unlessThereIs),
                        RequestBody.fromString(owner)));
    }

    private String key(String name) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("Not a name for a stored file: " + name);
        }
        return prefix + name;
    }
}
