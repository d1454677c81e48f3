package org.gradeport.storage;

/// The space of a store in bytes.
///
/// @param free the space for new files
/// @param total the size, including space that other files use
public record StorageSpace(long free, long total) {}
