package org.gradeport.format;

/// Something in the file differs from the records, and people must know.
///
/// @param code a word for machines, such as `cell_cut`
/// @param message a sentence for people that holds the count
/// @param count how many values are affected, 1 or more
public record Warning(String code, String message, long count) {}
