package org.gradeport.storage;

/// The store of expired files that the policy archives for administrators; apart from the store of current files.
///
/// @param files archived files, under the names they had in the store
public record Archive(ExportStorage files) {}
