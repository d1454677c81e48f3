package org.gradeport.export.file;

import java.io.IOException;
import org.gradeport.export.FileLocation;
import org.gradeport.export.StoreOwner;
import org.gradeport.export.run.ExportRun;
import org.gradeport.export.store.StoredFile;
import org.gradeport.format.Formats;
import org.gradeport.storage.Archive;
import org.gradeport.storage.ExportStorage;
import org.gradeport.storage.StorageException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Removes files that no export needs, and none of another database.
@Component
public class DeleteFiles {

    private static final Logger log = LoggerFactory.getLogger(DeleteFiles.class);

    private final ExportStorage storage;
    private final Archive archive;
    private final StoreOwner owner;
    private final Formats formats;

    DeleteFiles(ExportStorage storage, Archive archive, StoreOwner owner, Formats formats) {
        this.storage = storage;
        this.archive = archive;
        this.owner = owner;
        this.formats = formats;
    }

    /// What this run may have left in the store.
    public void remove(ExportRun run) {
        remove(run, run.number());
    }

    /// Refuses a store of another database.
    public void check() throws IOException {
        try {
            owner.checkStore();
        } catch (IOException e) {
            throw StorageException.of(e);
        }
    }

    /// What runs that died left, pending or stored but never announced.
    public void removeEarlierThan(ExportRun run) throws IOException {
        if (run.number() > 1) {
            storage.deleteAbandoned();
        }
        for (int earlier = 1; earlier < run.number(); earlier++) {
            remove(run, earlier);
        }
    }

    /// A file of an export that is deleted, wherever it is.
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

    private void remove(ExportRun run, int number) {
        formats.all().stream()
                .filter(format -> format.name().equals(run.row().requested().format()))
                .forEach(format -> remove(storage, ExportRun.storedName(run.id(), number, format.extension())));
    }
}
