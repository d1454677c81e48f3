package org.gradeport.school;

import java.nio.file.Path;

/// Imports the sample school when the portal starts.
public interface SampleImport {

    /// Checks the zip and writes it as the sample school, unless there are errors, another import runs or the sample is
    /// no longer wanted.
    ImportReport applySample(Path zip);
}
