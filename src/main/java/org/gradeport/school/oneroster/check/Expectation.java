package org.gradeport.school.oneroster.check;

import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

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
