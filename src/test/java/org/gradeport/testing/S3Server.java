package org.gradeport.testing;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.gaul.s3proxy.S3Proxy;
import org.gaul.s3proxy.auth.AuthenticationType;
import org.gaul.s3proxy.nio2blob.AbstractNio2BlobStore;

/// One S3 server in this JVM, whose buckets are kept in memory.
public final class S3Server {

    /// The credentials of its only user.
    public static final String ACCESS_KEY = "gradeport";

    public static final String SECRET_KEY = "a secret of S3";

    private static final AtomicInteger COUNT = new AtomicInteger();
    private static final Path ROOT = memory();
    private static final Buckets BUCKETS = new Buckets();
    private static final S3Proxy SERVER = start();

    private S3Server() {}

    private static final class Buckets extends AbstractNio2BlobStore {

        Buckets() {
            super(ROOT);
        }
    }

    /// The server keeps its metadata in attributes of the user.
    private static Path memory() {
        return Jimfs.newFileSystem(Configuration.unix().toBuilder()
                        .setAttributeViews("posix", "user")
                        .setWorkingDirectory("/")
                        .build())
                .getPath("/");
    }

    /// The name of a new, empty bucket.
    public static String bucket() {
        String bucket = "bucket-" + COUNT.incrementAndGet();
        BUCKETS.createContainer(bucket);
        return bucket;
    }

    /// Sets when all objects and parts of a bucket were written, which S3 does not allow.
    public static void date(String bucket, Instant writtenAt) throws IOException {
        try (Stream<Path> files = Files.walk(ROOT.resolve(bucket))) {
            List<Path> found = files.filter(Files::isRegularFile).toList();
            for (Path file : found) {
                Files.setLastModifiedTime(file, FileTime.from(writtenAt));
            }
        }
    }

    public static URI endpoint() {
        return URI.create("http://127.0.0.1:" + SERVER.getPort());
    }

    /// The settings of a portal that stores its files there.
    public static Map<String, String> settings(String bucket) {
        return Map.of(
                "gradeport.storage.kind",
                "s3",
                "gradeport.storage.s3.bucket",
                bucket,
                "gradeport.storage.s3.endpoint",
                endpoint().toString(),
                "gradeport.storage.s3.path-style",
                "true",
                "gradeport.storage.s3.access-key",
                ACCESS_KEY,
                "gradeport.storage.s3.secret-key",
                SECRET_KEY);
    }

    private static S3Proxy start() {
        try {
            S3Proxy server = S3Proxy.builder()
                    .blobStore(BUCKETS)
                    .endpoint(URI.create("http://127.0.0.1:0"))
                    .awsAuthentication(AuthenticationType.AWS_V4, ACCESS_KEY, SECRET_KEY)
                    .build();
            server.start();
            return server;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
