package org.gradeport.storage;

import java.io.IOException;

/// Opens the stores of one kind; `gradeport.storage.kind` names the kind that is used.
public interface StorageProvider {

    /// The kind's name, such as `folder`.
    String kind();

    /// Opens the store of files that can be downloaded.
    ExportStorage openStore() throws IOException;

    /// Opens the archive, which is another place than the store.
    ExportStorage openArchive() throws IOException;
}
