package org.gradeport.storage;

/// Where expired files lie that the policy keeps for administrators; apart from the store, on another disk if need be.
///
/// @param files a file has the name here that it had in the store
public record Archive(ExportStorage files) {}
