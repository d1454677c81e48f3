package org.gradeport.school.oneroster;

import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/// What a rule expects of a row.
///
/// @param values SQL expressions of what the words are about
/// @param words make a phrase of the values, as a finding says it
record Expected(List<String> values, Function<List<String>, String> words) {

    static Expected plain(Supplier<String> words) {
        return new Expected(List.of(), _ -> words.get());
    }

    static Expected about(String value, UnaryOperator<String> words) {
        return new Expected(List.of(value), values -> words.apply(values.getFirst()));
    }
}
