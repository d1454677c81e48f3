package org.gradeport.system;

import java.util.Optional;

/// Reads the room for files.
public interface StorageStatus {

    /// The room in bytes.
    ///
    /// @param total what the storage can hold, files of others included
    /// @param free what can still be written
    record Space(long total, long free) {}

    /// The room at present; empty if the storage does not report it.
    Optional<Space> space();
}
