package org.gradeport.export;

import java.io.IOException;
import java.util.List;
import java.util.stream.Gatherers;
import java.util.stream.Stream;
import org.gradeport.base.Texts;
import org.gradeport.storage.Archive;
import org.gradeport.storage.ExportStorage;
import org.gradeport.storage.StorageException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/// Checks that store and archive have the id of this database. Nothing is written to or removed from those of another
/// database.
@Component
public class StoreOwner {

    private static final Logger log = LoggerFactory.getLogger(StoreOwner.class);
    private static final int BATCH = 500;

    private final ExportStorage storage;
    private final Archive archive;
    private final JdbcClient database;
    private final SingletonSupplier<String> id;

    StoreOwner(ExportStorage storage, Archive archive, JdbcClient database) {
        this.storage = storage;
        this.archive = archive;
        this.database = database;
        id = SingletonSupplier.of(() ->
                database.sql("select id from installation").query(String.class).single());
    }

    public void checkStore() throws IOException {
        check(storage, "GRADEPORT_STORAGE_FOLDER");
    }

    public void checkArchive() throws IOException {
        check(archive.files(), "EXPORT_ARCHIVE_PATH");
    }

    public boolean owns(ExportStorage files) throws IOException {
        return files.owner().filter(id.obtain()::equals).isPresent();
    }

    /// Files without an owner come from an earlier version: they belong to this database if it knows most of them.
    private void check(ExportStorage files, String setting) throws IOException {
        if (files.owner().isEmpty() && knowsMost(files, setting)) {
            files.mark(id.obtain());
        }
        if (!owns(files)) {
            String owner = files.owner().orElse("nobody");
            throw refusal(setting, "its owner is %s, this database is %s".formatted(owner, id.obtain()));
        }
    }

    private boolean knowsMost(ExportStorage files, String setting) throws IOException {
        List<String> names = names(files);
        long known = names.stream()
                .gather(Gatherers.windowFixed(BATCH))
                .mapToLong(this::known)
                .sum();
        log.info("The folder {} has no owner; this database knows {} of its {} files", setting, known, names.size());
        return 2 * known >= names.size();
    }

    private static List<String> names(ExportStorage files) throws IOException {
        try (Stream<String> names = files.list()) {
            return names.filter(name -> StoredName.parse(name).isPresent()).toList();
        }
    }

    private long known(List<String> names) {
        return database.sql("""
                        select count(*) from export
                        where id in (:ids) and stored_as in (:names) and place <> 'GONE'
                        """)
                .param("ids", StoredName.exports(names))
                .param("names", names)
                .query(Long.class)
                .single();
    }

    private static StorageException refusal(String setting, String found) {
        return new StorageException(Texts.say("storage.foreign", setting), false, new IOException(found));
    }
}
