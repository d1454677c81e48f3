package org.gradeport.export.file;

import java.io.IOException;
import org.gradeport.export.FileLocation;
import org.gradeport.export.store.StoredExport;
import org.gradeport.export.store.StoredFile;
import org.gradeport.storage.Archive;
import org.gradeport.storage.ExportStorage;
import org.gradeport.storage.IssuedNames;
import org.gradeport.storage.StorageException;
import org.gradeport.storage.StoreOwner;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/// Deletes files that no export needs; refuses a store of another database.
@Component
public record DeleteFiles(ExportStorage storage, Archive archive, StoreOwner owner, IssuedNames issuedNames) {

    private static final Logger log = LoggerFactory.getLogger(DeleteFiles.class);

    /// Deletes the file of the current run from the store.
    public void remove(StoredExport storedExport) {
        try {
            issuedNames
                    .ofRun(storedExport.number(), storedExport.attempt().run())
                    .forEach(name -> remove(storage, name));
        } catch (DataAccessException e) {
            log.warn(
                    "The file of export {} could not be removed; the next sweep tries again", storedExport.number(), e);
        }
    }

    /// Refuses a store of another database.
    public void check() throws IOException {
        try {
            owner.checkStore();
        } catch (IOException e) {
            throw StorageException.of(e);
        }
    }

    /// The files of crashed runs before the current one, pending or stored but never announced.
    public void removeEarlierThan(StoredExport storedExport) throws IOException {
        int run = storedExport.attempt().run();
        if (run > 1) {
            storage.deleteAbandoned();
        }
        issuedNames.ofRunsBefore(storedExport.number(), run).forEach(name -> remove(storage, name));
    }

    /// Deletes the file of a deleted export from the store or the archive.
    public void remove(StoredFile file) {
        remove(storage, file.storedAs());
        if (file.place() != FileLocation.STORE) {
            remove(archive.files(), file.storedAs());
        }
    }

    private void remove(ExportStorage from, String storedName) {
        try {
            if (owner.owns(from)) {
                from.delete(storedName);
            }
        } catch (IOException e) {
            log.warn("The file {} could not be removed; the next sweep tries again", storedName, e);
        }
    }
}
