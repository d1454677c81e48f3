package org.gradeport.storage;

import java.io.IOException;

/// Opens the stores of one kind, which is the name of the bean; `gradeport.storage.kind` names the one that is used.
public interface StorageProvider {

    /// Opens the store of files that can be downloaded; creates nothing.
    ExportStorage openStore() throws IOException;

    /// Opens the archive, which is another place than the store; creates nothing.
    ExportStorage openArchive() throws IOException;
}
