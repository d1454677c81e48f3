package org.gradeport.school.oneroster;

import java.util.stream.Collectors;
import org.gradeport.school.Finding.Severity;

/// A rule across rows or files, as a query of the staged rows that break it.
///
/// @param file whose rows are checked
/// @param column the staged column at fault
/// @param broken the query from `from` on, with `s` for the file's staging table
record Rule(Severity severity, String code, String file, String column, Expected expected, String broken) {

    static Rule error(String code, String file, String column, Expected expected, String broken) {
        return new Rule(Severity.ERROR, code, file, column, expected, broken);
    }

    static Rule warning(String code, String file, String column, Expected expected, String broken) {
        return new Rule(Severity.WARNING, code, file, column, expected, broken);
    }

    /// The query of one part of the rows: row number, what was found, and the values that the expectation is about.
    String sql(Ranges ranges) {
        String values = expected.values().stream().map(", "::concat).collect(Collectors.joining());
        return "select s.row_no, s.%s%s %s and %s".formatted(column, values, broken, ranges.condition("s"));
    }
}
