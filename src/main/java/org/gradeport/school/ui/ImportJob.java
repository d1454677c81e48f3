package org.gradeport.school.ui;

import java.nio.file.Path;
import java.util.Optional;
import org.gradeport.school.ImportListener.Progress;
import org.gradeport.school.ImportListener.Step;
import org.gradeport.school.ImportReport;
import org.gradeport.school.Reading;
import org.jspecify.annotations.Nullable;

/// The state of one uploaded zip.
///
/// @param fileName its name on the administrator's computer
/// @param report of the check, or of the import once it is written
/// @param errorId the id of a failure in the log; empty if another import ran
/// @param reading how the zip is to be read; empty for the reading of its source's last import
record ImportJob(
        Stage stage,
        Path zip,
        String fileName,
        Progress progress,
        @Nullable ImportReport report,
        String errorId,
        Optional<Reading> reading) {

    /// The stages of a zip.
    enum Stage {
        CHECKING,
        /// Waits for the administrator.
        CHECKED,
        WRITING,
        WRITTEN,
        FAILED;

        boolean busy() {
            return this == CHECKING || this == WRITING;
        }
    }

    static ImportJob checking(Path zip, String fileName) {
        return checking(zip, fileName, Optional.empty());
    }

    private static ImportJob checking(Path zip, String fileName, Optional<Reading> reading) {
        return new ImportJob(Stage.CHECKING, zip, fileName, new Progress(Step.READING, "", 0, 0), null, "", reading);
    }

    ImportJob checkedAgain() {
        return checking(zip, fileName, reading);
    }

    ImportJob readAs(Reading other) {
        return checking(zip, fileName, Optional.of(other));
    }

    ImportJob writing() {
        return new ImportJob(Stage.WRITING, zip, fileName, new Progress(Step.READING, "", 0, 0), report, "", reading);
    }

    ImportJob at(Progress now) {
        return new ImportJob(stage, zip, fileName, now, report, "", reading);
    }

    ImportJob reported(ImportReport result) {
        Stage next = result.applied() ? Stage.WRITTEN : Stage.CHECKED;
        return new ImportJob(next, zip, fileName, progress, result, "", Optional.of(result.reading()));
    }

    /// Another import ran, on this node or another.
    ImportJob refused() {
        return failed("");
    }

    ImportJob failed(String id) {
        return new ImportJob(Stage.FAILED, zip, fileName, progress, report, id, reading);
    }
}
