package org.gradeport.storage.s3;

import java.io.IOException;
import java.net.URI;
import java.util.regex.Pattern;
import org.gradeport.storage.ExportStorage;
import org.gradeport.storage.StorageProvider;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.s3.S3Client;

/// Keeps the store and the archive below two prefixes of a bucket. The client is opened with the first of them.
@Component
final class S3StorageProvider implements StorageProvider, DisposableBean {

    private static final Pattern ADDRESS = Pattern.compile("https?://.+");

    private final S3Properties properties;
    private @Nullable S3Client opened;

    S3StorageProvider(S3Properties properties) {
        this.properties = properties;
    }

    @Override
    public String kind() {
        return "s3";
    }

    @Override
    public ExportStorage openStore() throws IOException {
        return open("exports/");
    }

    @Override
    public ExportStorage openArchive() throws IOException {
        return open("archive/");
    }

    private ExportStorage open(String folder) throws IOException {
        requireSense();
        try {
            client().headBucket(head -> head.bucket(properties.bucket()));
        } catch (SdkException e) {
            throw S3StartException.of(properties, e);
        }
        return new S3Storage(client(), properties.bucket(), properties.prefix() + folder);
    }

    private void requireSense() throws S3StartException {
        if (properties.bucket().isEmpty()) {
            throw new S3StartException("GRADEPORT_S3_BUCKET names no bucket", null);
        }
        if (properties.accessKey().isEmpty() != properties.secretKey().isEmpty()) {
            throw new S3StartException("Only one of GRADEPORT_S3_ACCESS_KEY and GRADEPORT_S3_SECRET_KEY is set", null);
        }
        URI endpoint = properties.endpoint();
        if (endpoint != null && !(ADDRESS.matcher(endpoint.toString()).matches() && endpoint.getHost() != null)) {
            throw new S3StartException(
                    "GRADEPORT_S3_ENDPOINT is %s, which is no address such as https://minio.example.org:9000"
                            .formatted(endpoint),
                    null);
        }
    }

    private synchronized S3Client client() {
        if (opened == null) {
            opened = S3Clients.open(properties);
        }
        return opened;
    }

    @Override
    public synchronized void destroy() {
        if (opened != null) {
            opened.close();
        }
    }
}
