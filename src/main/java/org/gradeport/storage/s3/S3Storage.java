package org.gradeport.storage.s3;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.gradeport.base.Texts;
import org.gradeport.storage.ExportStorage;
import org.gradeport.storage.PendingFile;
import org.gradeport.storage.StorageException;
import org.gradeport.storage.StorageSpace;
import org.gradeport.storage.StoreFiles;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;
import software.amazon.awssdk.services.s3.model.PutObjectResponse;

/// Files below a prefix of a bucket.
final class S3Storage implements ExportStorage {

    private final S3Client client;
    private final String bucket;
    private final String prefix;
    private final AbsentCondition absent = new AbsentCondition();

    S3Storage(S3Client client, String bucket, String prefix) {
        this.client = client;
        this.bucket = bucket;
        this.prefix = prefix;
    }

    @Override
    public PendingFile create(String name) {
        return new S3PendingFile(client, bucket, key(name), absent);
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
        Optional<HeadObjectResponse> found = head(client, bucket, key(name));
        if (found.isEmpty()) {
            requireBucket();
            throw new NoSuchFileException(name);
        }
        return found.get();
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

    /// Pages are read while the stream is consumed; a failure there is an `UncheckedIOException`, as that of a
    /// folder.
    @Override
    public Stream<String> list() throws IOException {
        return S3Calls.call(
                prefix,
                () -> S3Calls.stream(client.listObjectsV2Paginator(list ->
                                        list.bucket(bucket).prefix(prefix).delimiter("/"))
                                .contents())
                        .map(object -> object.key().substring(prefix.length()))
                        .filter(StoreFiles::isStored));
    }

    @Override
    public int deleteAbandoned() throws IOException {
        return S3Calls.call(prefix, new AbandonedUploads(client, bucket, prefix)::delete);
    }

    @Override
    public Optional<String> owner() throws IOException {
        try {
            return Optional.of(S3Calls.call(
                    StoreFiles.OWNER,
                    () -> client.getObjectAsBytes(get -> get.bucket(bucket).key(prefix + StoreFiles.OWNER))
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
                absent.call(StoreFiles.OWNER, condition -> write(owner, condition));
            } catch (FileAlreadyExistsException e) {
                // Another node was first; the caller reads the owner afterwards.
            }
        }
    }

    @Override
    public void adopt(String owner) throws IOException {
        S3Calls.call(StoreFiles.OWNER, () -> write(owner, null));
    }

    @Override
    public String setting() {
        return "GRADEPORT_S3_BUCKET";
    }

    /// A bucket has no limit; this only proves that it answers.
    @Override
    public Optional<StorageSpace> space() throws IOException {
        requireBucket();
        return Optional.empty();
    }

    /// The answer to a HEAD request does not tell a missing file from a missing bucket.
    private void requireBucket() throws IOException {
        try {
            S3Calls.call(bucket, () -> client.headBucket(head -> head.bucket(bucket)));
        } catch (NoSuchFileException e) {
            throw new StorageException(Texts.say("storage.s3.refused", "NoSuchBucket"), false, e);
        }
    }

    private PutObjectResponse write(String owner, @Nullable String condition) {
        return client.putObject(
                put -> put.bucket(bucket).key(prefix + StoreFiles.OWNER).ifNoneMatch(condition),
                RequestBody.fromString(owner));
    }

    private String key(String name) {
        return prefix + StoreFiles.requireStored(name);
    }

    @Override
    public String toString() {
        return "s3://" + bucket + "/" + prefix;
    }
}
