package org.gradeport.retention;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.NoSuchFileException;
import org.gradeport.storage.Archive;
import org.gradeport.storage.ExportStorage;
import org.gradeport.storage.PendingFile;
import org.springframework.stereotype.Component;

/// Moves and deletes claimed files. Each step may be repeated after a crash at any point.
@Component
class ExpireFile {

    private final ExportStorage store;
    private final ExportStorage archive;

    ExpireFile(ExportStorage store, Archive archive) {
        this.store = store;
        this.archive = archive.files();
    }

    SweptFile.Outcome expire(FileClaims.ClaimedFile file) throws IOException {
        return switch (file.decision()) {
            case ARCHIVE -> archive(file);
            case REMOVE -> remove(file, SweptFile.Outcome.REMOVED);
            default -> remove(file, SweptFile.Outcome.DELETED);
        };
    }

    private SweptFile.Outcome remove(FileClaims.ClaimedFile file, SweptFile.Outcome fileOutcome) throws IOException {
        boolean stored = store.delete(file.storedAs());
        boolean archived = archive.delete(file.storedAs());
        return stored || archived || file.reclaimed() ? fileOutcome : SweptFile.Outcome.MISSING;
    }

    private SweptFile.Outcome archive(FileClaims.ClaimedFile file) throws IOException {
        String name = file.storedAs();
        long stored = size(store, name);
        long archived = size(archive, name);
        if (stored < 0) {
            return archived < 0 ? SweptFile.Outcome.MISSING : SweptFile.Outcome.ARCHIVED;
        }
        if (archived != stored) {
            archive.delete(name);
            copy(name);
        }
        store.delete(name);
        return SweptFile.Outcome.ARCHIVED;
    }

    private void copy(String name) throws IOException {
        try (InputStream in = store.open(name);
                PendingFile out = archive.create(name)) {
            in.transferTo(out);
            out.commit();
        }
    }

    /// The size; -1 if there is no such file.
    private static long size(ExportStorage files, String name) throws IOException {
        try {
            return files.size(name);
        } catch (NoSuchFileException e) {
            return -1;
        }
    }
}
