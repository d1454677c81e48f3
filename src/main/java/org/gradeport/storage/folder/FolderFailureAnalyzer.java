package org.gradeport.storage.folder;

import java.nio.file.FileSystemException;
import java.util.Objects;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/// Explains a start that fails because of a folder.
final class FolderFailureAnalyzer extends AbstractFailureAnalyzer<FileSystemException> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, FileSystemException cause) {
        String reason = Objects.requireNonNullElse(
                cause.getReason(), cause.getClass().getSimpleName().replace("Exception", ""));
        return new FailureAnalysis(
                "The folder %s cannot be used: %s".formatted(cause.getFile(), reason),
                "Check GRADEPORT_DATA_DIR, GRADEPORT_STORAGE_FOLDER and EXPORT_ARCHIVE_PATH: each folder must exist or the portal must be able to create it, its disk must have room, and the portal's system user must be able to write there.",
                cause);
    }
}
