package org.gradeport.school.oneroster.check;

import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.gradeport.school.Finding.Severity;
import org.gradeport.school.oneroster.binding.RosterFile;
import org.gradeport.school.oneroster.stage.KeyRanges;

/// A rule across rows or files, with a query that finds the staged rows that violate it.
///
/// @param file the checked file
/// @param column the staged column with the fault
/// @param broken the query from `from` on, with `s` for the file's staging table
record CrossRule(Severity severity, String code, String file, String column, Expectation expected, String broken) {

    static CrossRule error(String code, String file, String column, Expectation expectation, String broken) {
        return new CrossRule(Severity.ERROR, code, file, column, expectation, broken);
    }

    static CrossRule warning(String code, String file, String column, Expectation expectation, String broken) {
        return new CrossRule(Severity.WARNING, code, file, column, expectation, broken);
    }

    /// Whether its query reads the rows of this file.
    boolean reads(RosterFile other) {
        return broken.contains(other.staging() + " ");
    }

    /// The query for one part of the rows: row number, found value, and the values in the expectation.
    String sql(KeyRanges keyRanges) {
        String values = expected.values().stream().map(", "::concat).collect(Collectors.joining());
        return "select s.row_no, s.%s%s %s and %s".formatted(column, values, broken, keyRanges.condition("s"));
    }

    /// The expectation of a rule.
    ///
    /// @param values SQL expressions of the values in the phrase
    /// @param words formats the values as a phrase of a finding
    record Expectation(List<String> values, Function<List<String>, String> words) {

        static Expectation plain(Supplier<String> words) {
            return new Expectation(List.of(), _ -> words.get());
        }

        static Expectation about(String value, UnaryOperator<String> words) {
            return new Expectation(List.of(value), values -> words.apply(values.getFirst()));
        }
    }
}
