package org.gradeport.export;

/// The result of an export.
///
/// @param name the name a download gets, safe on every system
/// @param sizeBytes 1 or more
/// @param sha256 64 hexadecimal digits
/// @param rows data rows, headers not counted
public record ExportFile(String name, long sizeBytes, String sha256, long rows) {}
