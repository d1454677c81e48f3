package org.gradeport.school;

import java.nio.file.Path;

/// Imports the sample school when the portal starts.
public interface SampleImport {

    /// Checks the zip and writes it as the sample school unless there are errors.
    ///
    /// @throws ImportRunningException if another import runs, or has written the sample in the meantime
    ImportReport applySample(Path zip);
}
