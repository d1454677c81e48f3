package org.gradeport.school;

import java.nio.file.Path;

/// Imports a OneRoster zip: checks all of it first, then writes it in one transaction or not at all.
public interface RecordsImport {

    /// Checks the zip and writes nothing.
    ImportReport check(Path zip, String fileName, ImportListener listener);

    /// Checks the zip and writes it unless there are errors.
    ImportReport apply(Path zip, String fileName, ImportListener listener);
}
