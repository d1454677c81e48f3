package org.gradeport.retention;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.gradeport.storage.Archive;
import org.gradeport.storage.ExportStorage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Notices that the store or the archive lacks its files, as when its disk is not mounted and the portal uses the
/// empty folder below.
@Component
public class StoreContents {

    private static final Logger log = LoggerFactory.getLogger(StoreContents.class);

    private final ExportStorage storage;
    private final Archive archive;
    private final RetentionProperties properties;
    private final JdbcClient database;
    private volatile List<Lack> lacks = List.of();

    StoreContents(ExportStorage storage, Archive archive, RetentionProperties properties, JdbcClient database) {
        this.storage = storage;
        this.archive = archive;
        this.properties = properties;
        this.database = database;
    }

    /// A place without its oldest files.
    ///
    /// @param place `STORE` or `ARCHIVE`
    /// @param expected how many files the database expects there
    public record Lack(String place, long expected) {}

    @Scheduled(fixedDelayString = "PT5M", initialDelayString = "PT30S")
    void tick() {
        try {
            if (properties.tick()) {
                check();
            }
        } catch (IOException | RuntimeException e) {
            log.debug("Could not look for the oldest files", e);
        }
    }

    /// What the last check found.
    public List<Lack> lacks() {
        return lacks;
    }

    /// Looks for the oldest files.
    void check() throws IOException {
        List<Lack> found = Stream.of(lack("STORE", storage), lack("ARCHIVE", archive.files()))
                .flatMap(Optional::stream)
                .toList();
        found.stream()
                .filter(lack -> !lacks.contains(lack))
                .forEach(lack -> log.warn(
                        "The {} lacks its oldest files, and {} are expected there; is its disk mounted?",
                        lack.place(),
                        lack.expected()));
        lacks = found;
    }

    /// A single missing file is no sign of another disk.
    private Optional<Lack> lack(String place, ExportStorage files) throws IOException {
        List<String> oldest = database.sql("select stored_as from export_file where place = ? order by id limit 5")
                .param(place)
                .query((row, _) -> row.getString("stored_as"))
                .list();
        for (String name : oldest) {
            if (isThere(name, files)) {
                return Optional.empty();
            }
        }
        return oldest.isEmpty() ? Optional.empty() : Optional.of(new Lack(place, expected(place)));
    }

    private static boolean isThere(String name, ExportStorage files) throws IOException {
        try {
            return files.size(name) >= 0;
        } catch (NoSuchFileException e) {
            return false;
        }
    }

    private long expected(String place) {
        return database.sql("select count(*) from export_file where place = ?")
                .param(place)
                .query(Long.class)
                .single();
    }
}
