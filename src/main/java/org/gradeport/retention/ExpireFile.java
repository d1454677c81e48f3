package org.gradeport.retention;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;
import org.gradeport.export.FileDamages;
import org.gradeport.export.FileLocation;
import org.gradeport.retention.FileClaims.ClaimedFile;
import org.gradeport.storage.Archive;
import org.gradeport.storage.DamagedFileException;
import org.gradeport.storage.DamagedFileException.Damage;
import org.gradeport.storage.ExportStorage;
import org.gradeport.storage.PendingFile;
import org.gradeport.storage.VerifiedStream;
import org.springframework.stereotype.Component;

/// Moves and deletes claimed files. Each step may be repeated after a crash at any point, and two nodes may do the same
/// step at the same time.
@Component
class ExpireFile {

    private final ExportStorage store;
    private final ExportStorage archive;
    private final FileDamages fileDamages;

    ExpireFile(ExportStorage store, Archive archive, FileDamages fileDamages) {
        this.store = store;
        this.archive = archive.files();
        this.fileDamages = fileDamages;
    }

    SweptFile.Outcome expire(ClaimedFile file) throws IOException {
        return switch (file.decision()) {
            case ARCHIVE -> archive(file);
            case REMOVE -> remove(file, SweptFile.Outcome.REMOVED);
            default -> remove(file, SweptFile.Outcome.DELETED);
        };
    }

    private SweptFile.Outcome remove(ClaimedFile file, SweptFile.Outcome fileOutcome) throws IOException {
        boolean stored = store.delete(file.storedAs());
        boolean archived = archive.delete(file.storedAs());
        return stored || archived || file.reclaimed() ? fileOutcome : SweptFile.Outcome.MISSING;
    }

    /// Only a file with the recorded SHA-256 is archived, and the store's is deleted only once such a file is in the
    /// archive.
    private SweptFile.Outcome archive(ClaimedFile file) throws IOException {
        try {
            if (!isArchived(file)) {
                copy(file);
            }
        } catch (DamagedFileException e) {
            return notArchived(file, e.damage());
        }
        store.delete(file.storedAs());
        fileDamages.remove(file.storedAs());
        return SweptFile.Outcome.ARCHIVED;
    }

    private boolean isArchived(ClaimedFile file) throws IOException {
        try (VerifiedStream archived = open(archive, file)) {
            archived.verifyAll();
            return true;
        } catch (DamagedFileException e) {
            return false;
        }
    }

    private void copy(ClaimedFile file) throws IOException {
        try (VerifiedStream in = open(store, file);
                PendingFile out = archive.create(file.storedAs())) {
            in.transferTo(out);
            commit(out, file);
        } catch (DamagedFileException e) {
            // Another node may have finished while this one stood still.
            if (!isArchived(file)) {
                throw e;
            }
        }
    }

    /// A damaged copy in the archive is deleted when the right one is ready to take its place.
    private void commit(PendingFile out, ClaimedFile file) throws IOException {
        if (!isMissing(archive, file) && !isArchived(file)) {
            archive.delete(file.storedAs());
        }
        try {
            out.commit();
        } catch (FileAlreadyExistsException e) {
            if (!isArchived(file)) {
                throw e;
            }
        }
    }

    private static VerifiedStream open(ExportStorage files, ClaimedFile file) throws IOException {
        try {
            return VerifiedStream.open(files, file.storedAs(), file.sizeBytes(), file.sha256());
        } catch (NoSuchFileException e) {
            throw new DamagedFileException(Damage.MISSING);
        }
    }

    /// A damaged file stays where it is, for a person to decide; a later sweep archives it if it is right again.
    private SweptFile.Outcome notArchived(ClaimedFile file, Damage damage) throws IOException {
        if (damage == Damage.MISSING && isMissing(archive, file)) {
            return SweptFile.Outcome.MISSING;
        }
        fileDamages.add(file.id(), file.storedAs(), FileLocation.MOVING, damage);
        return SweptFile.Outcome.DAMAGED;
    }

    private static boolean isMissing(ExportStorage files, ClaimedFile file) throws IOException {
        try {
            return files.size(file.storedAs()) < 0;
        } catch (NoSuchFileException e) {
            return true;
        }
    }
}
