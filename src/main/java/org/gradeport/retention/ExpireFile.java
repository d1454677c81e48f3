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

/// Moves and deletes claimed files. Each step may be repeated after a crash at any point, and two nodes may do the
/// same step at the same time.
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

    /// Only a file with the recorded SHA-256 is archived, and the store's is deleted only once it is in the archive.
    /// The next sweep deletes it if a damaged copy was replaced, because another node that has seen the damaged
    /// copy may delete the right one.
    private SweptFile.Outcome archive(ClaimedFile file) throws IOException {
        try {
            if (!isArchived(file) && copyReplaces(file)) {
                return SweptFile.Outcome.DAMAGED;
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

    /// Whether it replaced a damaged copy.
    private boolean copyReplaces(ClaimedFile file) throws IOException {
        try (VerifiedStream in = open(store, file);
                PendingFile out = archive.create(file.storedAs())) {
            in.transferTo(out);
            return commitReplaces(out, file);
        } catch (DamagedFileException e) {
            // Another node may have finished while this one stood still.
            if (!isArchived(file)) {
                throw e;
            }
            return false;
        }
    }

    /// A damaged copy in the archive is deleted when the right one is ready to take its place.
    private boolean commitReplaces(PendingFile out, ClaimedFile file) throws IOException {
        boolean replaces = !isMissing(archive, file) && !isArchived(file);
        if (replaces) {
            archive.delete(file.storedAs());
        }
        try {
            out.commit();
        } catch (FileAlreadyExistsException e) {
            if (!isArchived(file)) {
                throw e;
            }
        }
        return replaces;
    }

    private static VerifiedStream open(ExportStorage files, ClaimedFile file) throws IOException {
        try {
            return VerifiedStream.open(files, file.storedAs(), file.sizeBytes(), file.sha256());
        } catch (NoSuchFileException e) {
            throw new DamagedFileException(Damage.MISSING);
        }
    }

    /// A damaged or missing file stays due, for a person to decide; a later sweep archives it if it is right again
    /// or its disk is mounted.
    private SweptFile.Outcome notArchived(ClaimedFile file, Damage damage) {
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
