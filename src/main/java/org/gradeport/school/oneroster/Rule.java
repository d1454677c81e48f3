package org.gradeport.school.oneroster;

import org.gradeport.school.Finding.Severity;

/// A rule across rows or files, as a query of the staged rows that break it.
///
/// @param file whose rows are checked
/// @param column the staged column at fault
/// @param expected what was expected, an SQL expression
/// @param broken the query from `from` on, with `s` for the file's staging table
record Rule(Severity severity, String code, String file, String column, String expected, String broken) {

    static Rule error(String code, String file, String column, String expected, String broken) {
        return new Rule(Severity.ERROR, code, file, column, expected, broken);
    }

    static Rule warning(String code, String file, String column, String expected, String broken) {
        return new Rule(Severity.WARNING, code, file, column, expected, broken);
    }

    /// The query of one part of the rows: row number, expected and found.
    String sql(Ranges ranges) {
        return "select s.row_no, %s, s.%s %s and %s".formatted(expected, column, broken, ranges.condition("s"));
    }
}
