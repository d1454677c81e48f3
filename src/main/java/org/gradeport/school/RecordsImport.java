package org.gradeport.school;

import java.nio.file.Path;

/// Brings a OneRoster zip into the records: checked whole first, then written in one transaction or not at all.
public interface RecordsImport {

    /// Checks the zip and writes nothing.
    ImportReport check(Path zip, String fileName, ImportListener listener);

    /// Checks the zip and writes it unless there are errors.
    ImportReport apply(Path zip, String fileName, ImportListener listener);
}
