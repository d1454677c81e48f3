package org.gradeport.storage;

import jakarta.annotation.PostConstruct;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/// Checks that store and archive have the id of this database. The portal does not start with those of another
/// database, and writes nothing to them and removes nothing from them if they are exchanged later.
@Component
public class StoreOwner {

    /// The owner of a store without one, in messages and as a value of `GRADEPORT_STORAGE_ADOPT`.
    static final String NOBODY = "nobody";

    private static final Logger log = LoggerFactory.getLogger(StoreOwner.class);

    private final ExportStorage storage;
    private final Archive archive;
    private final String adopt;
    private final JdbcClient database;
    private final SingletonSupplier<String> id;

    StoreOwner(
            ExportStorage storage,
            Archive archive,
            StorageConfiguration.StorageProperties properties,
            JdbcClient database) {
        this.storage = storage;
        this.archive = archive;
        this.adopt = properties.adopt();
        this.database = database;
        id = SingletonSupplier.of(() ->
                database.sql("select id from installation").query(String.class).single());
    }

    /// Refuses the start with a store or an archive of another database, unless an administrator wants to adopt it.
    @PostConstruct
    public void bind() throws IOException {
        bind(storage);
        bind(archive.files());
    }

    private void bind(ExportStorage files) throws IOException {
        try {
            adoptIfWanted(files);
            check(files);
        } catch (ForeignStoreException e) {
            throw e;
        } catch (IOException e) {
            log.warn("What {} names cannot be read; each export checks again whose it is", files.setting(), e);
        }
    }

    private void adoptIfWanted(ExportStorage files) throws IOException {
        String owner = files.owner().orElse(NOBODY);
        if (!owner.equals(adopt)) {
            return;
        }
        if (owner.equals(NOBODY)) {
            files.mark(id());
        } else if (!owner.equals(id())) {
            files.adopt(id());
        }
        log.warn(
                "GRADEPORT_STORAGE_ADOPT: what {} names belonged to {}, now to database {}",
                files.setting(),
                owner,
                id());
    }

    /// The id of this database.
    String id() {
        return id.obtain();
    }

    public void checkStore() throws IOException {
        check(storage);
    }

    public void checkArchive() throws IOException {
        check(archive.files());
    }

    public boolean owns(ExportStorage files) throws IOException {
        return files.owner().filter(id()::equals).isPresent();
    }

    /// Files without an owner come from an earlier version, or their folder was replaced.
    private void check(ExportStorage files) throws IOException {
        if (files.owner().isEmpty() && recognises(files)) {
            files.mark(id());
        }
        if (!owns(files)) {
            throw new ForeignStoreException(files.setting(), files.owner().orElse(NOBODY), id());
        }
    }

    private boolean recognises(ExportStorage files) throws IOException {
        StoreRecognition found = new StoreRecognition(files, id(), database);
        found.read();
        log.info("What {} names has no owner; this database knows {}", files.setting(), found);
        return found.isOurs();
    }
}
