package org.gradeport.storage;

import java.io.IOException;
import org.gradeport.base.Texts;

/// A store or an archive does not belong to this database.
public final class ForeignStoreException extends StorageException {

    private final String setting;
    private final String owner;
    private final String database;

    /// @param setting names the store or the archive
    /// @param owner the id of the database that it belongs to; [StoreOwner#NOBODY] if it has none
    ForeignStoreException(String setting, String owner, String database) {
        super(
                Texts.say("storage.foreign", setting),
                false,
                new IOException("its owner is %s, this database is %s".formatted(owner, database)));
        this.setting = setting;
        this.owner = owner;
        this.database = database;
    }

    String setting() {
        return setting;
    }

    String owner() {
        return owner;
    }

    String database() {
        return database;
    }
}
