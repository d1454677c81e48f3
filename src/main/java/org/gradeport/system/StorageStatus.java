package org.gradeport.system;

import java.util.Optional;

/// Reads the space for files.
public interface StorageStatus {

    /// The space in bytes.
    ///
    /// @param total the size of the storage, including space that other files use
    /// @param free the space for new files
    record Space(long total, long free) {}

    /// The present space; empty if the storage does not report it.
    Optional<Space> space();
}
