package org.gradeport.school;

/// Receives the progress of an import, a few times a second.
@FunctionalInterface
public interface ImportListener {

    ImportListener NONE = progress -> {};

    void onProgress(Progress progress);

    /// One moment of an import.
    ///
    /// @param step the current step
    /// @param file the file at hand, such as `results.csv`; empty in steps across files
    /// @param rows rows of this step so far
    /// @param percent of the whole import, 0 to 100
    record Progress(Step step, String file, long rows, int percent) {}

    /// The parts of an import.
    enum Step {
        READING,
        CHECKING,
        WRITING,
        DONE
    }
}
