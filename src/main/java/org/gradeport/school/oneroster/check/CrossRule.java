package org.gradeport.school.oneroster.check;

import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.gradeport.school.Finding.Severity;
import org.gradeport.school.oneroster.stage.KeyRanges;

/// A rule across rows or files, as a query of the staged rows that break it.
///
/// @param file whose rows are checked
/// @param column the staged column at fault
/// @param broken the query from `from` on, with `s` for the file's staging table
record CrossRule(Severity severity, String code, String file, String column, Expectation expected, String broken) {

    static CrossRule error(String code, String file, String column, Expectation expectation, String broken) {
        return new CrossRule(Severity.ERROR, code, file, column, expectation, broken);
    }

    static CrossRule warning(String code, String file, String column, Expectation expectation, String broken) {
        return new CrossRule(Severity.WARNING, code, file, column, expectation, broken);
    }

    /// The query of one part of the rows: row number, what was found, and the values that the expectation is about.
    String sql(KeyRanges keyRanges) {
        String values = expected.values().stream().map(", "::concat).collect(Collectors.joining());
        return "select s.row_no, s.%s%s %s and %s".formatted(column, values, broken, keyRanges.condition("s"));
    }

    /// What a rule expects of a row.
    ///
    /// @param values SQL expressions of what the words are about
    /// @param words make a phrase of the values, as a finding says it
    record Expectation(List<String> values, Function<List<String>, String> words) {

        static Expectation plain(Supplier<String> words) {
            return new Expectation(List.of(), _ -> words.get());
        }

        static Expectation about(String value, UnaryOperator<String> words) {
            return new Expectation(List.of(value), values -> words.apply(values.getFirst()));
        }
    }
}
