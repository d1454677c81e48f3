package org.gradeport.storage;

/// How much a store can hold, in bytes.
///
/// @param free how much more can be written
/// @param total its size, files of others included
public record StorageSpace(long free, long total) {}
