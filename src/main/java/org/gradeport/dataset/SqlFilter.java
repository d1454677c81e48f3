package org.gradeport.dataset;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A filter and its SQL conditions, of which any suffices: `:values` stands for all chosen values; with `:value` a
/// condition is repeated for each.
///
/// @param lookup what a `REFERENCE` picks from, null for every other type
/// @param parser what the database compares with; an `IllegalArgumentException` says what a value should look like
record SqlFilter(
        Filter filter, List<String> conditions, @Nullable Lookup lookup, Function<String, Object> parser) {

    private static final List<Choice> ACTIVE = List.of(new Choice("true", "Active"), new Choice("false", "Inactive"));

    static SqlFilter text(String key, String label, String... searched) {
        List<String> conditions =
                Stream.of(searched).map("%s like :value escape '!'"::formatted).toList();
        return new SqlFilter(filter(key, label, Filter.Type.TEXT), conditions, null, Values::pattern);
    }

    static SqlFilter reference(String key, String label, Lookup lookup, String condition) {
        return new SqlFilter(filter(key, label, Filter.Type.REFERENCE), List.of(condition), lookup, Values::reference);
    }

    static SqlFilter number(String key, String label, String condition) {
        return new SqlFilter(filter(key, label, Filter.Type.NUMBER), List.of(condition), null, Values::number);
    }

    static SqlFilter date(String key, String label, String condition) {
        return new SqlFilter(filter(key, label, Filter.Type.DATE), List.of(condition), null, Values::date);
    }

    /// The values are their own labels, with a capital letter.
    static SqlFilter choice(String key, String label, String condition, String... values) {
        List<Choice> choices = Stream.of(values).map(Values::choice).toList();
        return new SqlFilter(
                new Filter(key, label, Filter.Type.CHOICE, choices), List.of(condition), null, value -> value);
    }

    /// Records that left the school's system stay in the database; an export holds them only if it asks for them.
    static SqlFilter active(String sql) {
        Filter filter = new Filter("active", "Active", Filter.Type.CHOICE, ACTIVE, List.of("true"));
        return new SqlFilter(filter, List.of("(%s) in (:values)".formatted(sql)), null, Boolean::valueOf);
    }

    private static Filter filter(String key, String label, Filter.Type type) {
        return new Filter(key, label, type, List.of());
    }

    String key() {
        return filter.key();
    }
}
