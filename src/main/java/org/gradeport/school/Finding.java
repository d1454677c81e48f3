package org.gradeport.school;

/// An error or a warning about a zip.
///
/// @param file its name in the zip, empty for the zip as a whole
/// @param row the row's number as a spreadsheet counts it, the header being 1; 0 for the file as a whole
/// @param field the header's name, empty for the row as a whole
/// @param code the kind of finding for programs, such as `unknown_reference`
/// @param message what was expected and what was found
public record Finding(Severity severity, String file, long row, String field, String code, String message) {

    /// Errors refuse the zip; warnings are accepted by applying it.
    public enum Severity {
        ERROR,
        WARNING
    }
}
