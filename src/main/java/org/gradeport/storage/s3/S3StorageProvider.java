package org.gradeport.storage.s3;

import java.io.IOException;
import org.gradeport.base.SettingException;
import org.gradeport.storage.ExportStorage;
import org.gradeport.storage.StorageProvider;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.context.properties.bind.Name;
import org.springframework.stereotype.Component;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.s3.S3Client;

/// Keeps the store and the archive below two prefixes of a bucket. The client is opened with the first of them.
@Component(S3StorageProvider.KIND)
final class S3StorageProvider implements StorageProvider, DisposableBean {

    static final String KIND = "s3";

    private final S3Properties properties;
    private @Nullable S3Client opened;

    S3StorageProvider(S3Properties properties) {
        this.properties = properties;
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
        if (properties.bucket().isEmpty()) {
            throw new S3StartException("GRADEPORT_S3_BUCKET names no bucket", null);
        }
        try {
            client().headBucket(head -> head.bucket(properties.bucket()));
        } catch (SdkException e) {
            throw S3StartException.of(properties, e);
        }
        return new S3Storage(client(), properties.bucket(), properties.prefix() + folder);
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

    /// Refuses this kind without a bucket before the database starts.
    @ConfigurationProperties("gradeport.storage")
    record S3Choice(
            @DefaultValue("folder") String kind,
            @Name("s3.bucket") @DefaultValue("") String bucket) {

        S3Choice {
            if (kind.equals(KIND) && bucket.isBlank()) {
                throw new SettingException("gradeport.storage.s3.bucket", "the name of a bucket");
            }
        }
    }
}
