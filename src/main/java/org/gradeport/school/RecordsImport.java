package org.gradeport.school;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/// Imports a OneRoster zip: checks all of it first, then writes it in one transaction or not at all.
public interface RecordsImport {

    /// The codes of warnings about a zip that would make many records of a file or of a school inactive.
    List<String> ACCEPTED_BY_NAME = List.of("many_missing", "no_rows", "school_missing");

    /// Checks the zip, read as that of the source's last import, and writes nothing.
    ///
    /// @throws ImportRunningException if another import runs
    ImportReport check(Path zip, String fileName, ImportListener listener);

    /// Likewise, with another reading than that of the source's last import.
    ImportReport check(Path zip, String fileName, Optional<Reading> reading, ImportListener listener);

    /// Checks the zip and writes it unless there are errors, or warnings of [#ACCEPTED_BY_NAME] that are not accepted.
    ///
    /// @param accepted codes of such warnings
    /// @throws ImportRunningException if another import runs
    ImportReport apply(Path zip, String fileName, Collection<String> accepted, ImportListener listener);

    /// Likewise, with another reading than that of the source's last import.
    ImportReport apply(
            Path zip, String fileName, Optional<Reading> reading, Collection<String> accepted, ImportListener listener);
}
