package org.gradeport.storage;

/// The room a store has, in bytes.
///
/// @param free what can still be written
/// @param total what it could hold, files of others included
public record StorageSpace(long free, long total) {}
