package org.gradeport.format;

/// A difference between the file and the records that its readers must know.
///
/// @param code for programs, such as `cell_cut`
/// @param message a sentence for people with the count
/// @param count how many values are affected, 1 or more
public record Warning(String code, String message, long count) {}
