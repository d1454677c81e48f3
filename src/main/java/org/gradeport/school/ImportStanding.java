package org.gradeport.school;

import org.gradeport.school.ImportListener.Progress;
import org.gradeport.school.ImportListener.Step;
import org.jspecify.annotations.Nullable;

/// How an import stands.
///
/// @param report what was found; null while it is at work and after a failure
/// @param errorId under which the log tells why it failed; null if it did not
public record ImportStanding(
        String fileName,
        State state,
        Progress progress,
        @Nullable ImportReport report,
        @Nullable String errorId) {

    static ImportStanding begun(String fileName, State state) {
        return new ImportStanding(fileName, state, new Progress(Step.READING, "", 0, 0), null, null);
    }

    ImportStanding at(Progress now) {
        return new ImportStanding(fileName, state, now, report, errorId);
    }

    ImportStanding ended(State then, ImportReport found) {
        return new ImportStanding(fileName, then, new Progress(Step.DONE, "", 0, 100), found, null);
    }

    ImportStanding failed(String id) {
        return new ImportStanding(fileName, State.FAILED, progress, null, id);
    }

    /// Whether it was checked and has no errors.
    public boolean isWritable() {
        return state == State.CHECKED && report != null && report.errors() == 0;
    }

    /// The parts of an import's life.
    public enum State {
        CHECKING,
        CHECKED,
        WRITING,
        WRITTEN,
        FAILED;

        /// Whether it goes on by itself.
        public boolean isBusy() {
            return this == CHECKING || this == WRITING;
        }
    }
}
