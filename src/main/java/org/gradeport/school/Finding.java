package org.gradeport.school;

import java.util.List;

/// Equal errors or warnings about a zip: of one kind, in one field of one file.
///
/// @param file its name in the zip, empty for the zip as a whole
/// @param row the first row's number as a spreadsheet counts it, the header being 1; 0 for the file as a whole
/// @param field the header's name, empty for the row as a whole
/// @param code the kind of finding for programs, such as `unknown_reference`
/// @param message what was expected and what was found first
/// @param count how many there are
/// @param rows the first of them, at most [#ROWS]
public record Finding(
        Severity severity,
        String file,
        long row,
        String field,
        String code,
        String message,
        long count,
        List<Long> rows) {

    /// The most rows that are named.
    public static final int ROWS = 20;

    public Finding {
        rows = List.copyOf(rows);
    }

    /// A single finding.
    public Finding(Severity severity, String file, long row, String field, String code, String message) {
        this(severity, file, row, field, code, message, 1, row == 0 ? List.of() : List.of(row));
    }

    /// Errors refuse the zip; warnings are accepted by applying it.
    public enum Severity {
        ERROR,
        WARNING
    }
}
