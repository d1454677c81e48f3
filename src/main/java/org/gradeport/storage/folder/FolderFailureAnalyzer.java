package org.gradeport.storage.folder;

import java.nio.file.FileSystemException;
import java.util.Objects;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/// Turns a start that fails on a folder into two sentences.
final class FolderFailureAnalyzer extends AbstractFailureAnalyzer<FileSystemException> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, FileSystemException cause) {
        String reason = Objects.requireNonNullElse(
                cause.getReason(), cause.getClass().getSimpleName().replace("Exception", ""));
        return new FailureAnalysis(
                "The folder %s cannot be used: %s".formatted(cause.getFile(), reason),
                "Look at GRADEPORT_DATA_DIR, GRADEPORT_STORAGE_FOLDER and EXPORT_ARCHIVE_PATH: they must exist or be makeable, on a disk with room, and the portal's own system user must be able to write there.",
                cause);
    }
}
