package org.gradeport.school.ui;

import java.nio.file.Path;
import org.gradeport.school.ImportListener.Progress;
import org.gradeport.school.ImportListener.Step;
import org.gradeport.school.ImportReport;
import org.jspecify.annotations.Nullable;

/// How far one uploaded zip has come.
///
/// @param fileName as the administrator's computer calls it
/// @param report of the check, or of the import once it is written
/// @param errorId under which the log has the trace of a failure
record ImportJob(
        Stage stage,
        Path zip,
        String fileName,
        Progress progress,
        @Nullable ImportReport report,
        String errorId) {

    /// What happens to the zip, or what it waits for.
    enum Stage {
        CHECKING,
        /// The administrator decides.
        CHECKED,
        WRITING,
        WRITTEN,
        FAILED;

        boolean busy() {
            return this == CHECKING || this == WRITING;
        }
    }

    static ImportJob checking(Path zip, String fileName) {
        return new ImportJob(Stage.CHECKING, zip, fileName, new Progress(Step.READING, "", 0, 0), null, "");
    }

    ImportJob checkedAgain() {
        return checking(zip, fileName);
    }

    ImportJob writing() {
        return new ImportJob(Stage.WRITING, zip, fileName, new Progress(Step.READING, "", 0, 0), report, "");
    }

    ImportJob at(Progress now) {
        return new ImportJob(stage, zip, fileName, now, report, "");
    }

    ImportJob reported(ImportReport result) {
        Stage next = result.applied() ? Stage.WRITTEN : Stage.CHECKED;
        return new ImportJob(next, zip, fileName, progress, result, "");
    }

    ImportJob failed(String id) {
        return new ImportJob(Stage.FAILED, zip, fileName, progress, report, id);
    }
}
