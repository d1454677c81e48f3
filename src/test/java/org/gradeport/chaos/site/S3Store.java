package org.gradeport.chaos.site;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.NoSuchFileException;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.gradeport.testing.S3Server;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.S3Object;
import tools.jackson.databind.json.JsonMapper;

/// A bucket of the test's S3 server, behind a proxy.
final class S3Store implements Store {

    private static final String STORE = "exports/";
    private static final String ARCHIVE = "archive/";
    private static final Set<String> OWN = Set.of("_database-id");

    private final Clock clock;
    private final String bucket = S3Server.bucket();
    private final StoreDoor door = new StoreDoor(S3Server.endpoint().getPort());
    private final S3Client client = S3Client.builder()
            .endpointOverride(S3Server.endpoint())
            .region(Region.US_EAST_1)
            .forcePathStyle(true)
            .credentialsProvider(StaticCredentialsProvider.create(
                    AwsBasicCredentials.create(S3Server.ACCESS_KEY, S3Server.SECRET_KEY)))
            .build();

    S3Store(Clock clock) {
        this.clock = clock;
    }

    @Override
    public String name() {
        return "bucket of an S3 server";
    }

    @Override
    public Map<String, String> environment() {
        Map<String, String> settings = new HashMap<>(S3Server.settings(bucket));
        settings.put(
                "gradeport.storage.s3.endpoint",
                URI.create("http://127.0.0.1:" + door.port()).toString());
        return Map.of("SPRING_APPLICATION_JSON", new JsonMapper().writeValueAsString(settings));
    }

    @Override
    public Set<String> names() {
        return names(STORE);
    }

    @Override
    public Set<String> archived() {
        return names(ARCHIVE);
    }

    private Set<String> names(String prefix) {
        return client.listObjectsV2Paginator(list -> list.bucket(bucket).prefix(prefix)).contents().stream()
                .map(S3Object::key)
                .map(key -> key.substring(prefix.length()))
                .filter(name -> !OWN.contains(name))
                .collect(Collectors.toSet());
    }

    @Override
    public InputStream open(String name) throws IOException {
        try {
            return client.getObject(get -> get.bucket(bucket).key(STORE + name));
        } catch (NoSuchKeyException e) {
            return openArchived(name);
        }
    }

    private InputStream openArchived(String name) throws IOException {
        try {
            return client.getObject(get -> get.bucket(bucket).key(ARCHIVE + name));
        } catch (NoSuchKeyException e) {
            throw (IOException) new NoSuchFileException(name).initCause(e);
        }
    }

    @Override
    public void age() throws IOException {
        S3Server.date(bucket, clock.instant().minus(Duration.ofDays(2)));
    }

    /// A bucket has no end.
    @Override
    public boolean fill() {
        return false;
    }

    @Override
    public void refuse() throws IOException {
        door.refuse();
    }

    @Override
    public boolean slow() {
        door.slow();
        return true;
    }

    @Override
    public void leave() throws IOException {
        door.close();
    }

    @Override
    public void recover() {
        door.recover();
    }

    @Override
    public void close() throws IOException {
        door.close();
        client.close();
    }
}
