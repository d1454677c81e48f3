package org.gradeport.dataset.sql;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.gradeport.dataset.Choice;
import org.gradeport.dataset.DatasetFilter;
import org.jspecify.annotations.Nullable;

/// A filter and its SQL conditions, which are joined by `or`: `:values` stands for all chosen values; a condition with
/// `:value` is repeated for each value. A value of a `TEXT` is a list of patterns, each of which must match.
///
/// @param onClass the condition on a class of the row, which meets those of all such filters; empty for a filter on the
///     row itself
/// @param lookup the choices of a `REFERENCE`; null for every other type
/// @param parser converts a value for the database; an `IllegalArgumentException` describes a valid value
record SqlFilter(
        DatasetFilter filter,
        List<String> conditions,
        String onClass,
        @Nullable ReferenceLookup lookup,
        Function<String, Object> parser) {

    static final String ACTIVE_KEY = "active";

    private static final List<Choice> ACTIVE = List.of(new Choice("true", "Active"), new Choice("false", "Inactive"));

    static SqlFilter text(String key, String label, String... searched) {
        List<String> conditions =
                Stream.of(searched).map("%s like :value escape '!'"::formatted).toList();
        return new SqlFilter(filter(key, label, DatasetFilter.Type.TEXT), conditions, "", null, FilterValues::patterns);
    }

    static SqlFilter reference(ReferenceLookup referenceLookup, String condition) {
        return reference(referenceLookup, List.of(condition), "");
    }

    static SqlFilter onClass(ReferenceLookup referenceLookup, String condition) {
        return reference(referenceLookup, List.of(), condition);
    }

    /// On the row itself or on one of its classes.
    static SqlFilter onRowOrClass(ReferenceLookup referenceLookup, String ofRow, String ofClass) {
        return reference(referenceLookup, List.of(ofRow), ofClass);
    }

    private static SqlFilter reference(ReferenceLookup referenceLookup, List<String> ofRow, String ofClass) {
        return new SqlFilter(
                filter(referenceLookup.key(), referenceLookup.name(), DatasetFilter.Type.REFERENCE),
                ofRow,
                ofClass,
                referenceLookup,
                FilterValues::reference);
    }

    static SqlFilter number(String key, String label, String condition) {
        return new SqlFilter(
                filter(key, label, DatasetFilter.Type.NUMBER), List.of(condition), "", null, FilterValues::number);
    }

    static SqlFilter date(String key, String label, String condition) {
        return new SqlFilter(
                filter(key, label, DatasetFilter.Type.DATE), List.of(condition), "", null, FilterValues::date);
    }

    /// The values are their own labels, with a capital letter.
    static SqlFilter choice(String key, String label, String condition, String... values) {
        List<Choice> choices = Stream.of(values).map(FilterValues::choice).toList();
        return new SqlFilter(
                new DatasetFilter(key, label, DatasetFilter.Type.CHOICE, choices),
                List.of(condition),
                "",
                null,
                value -> value);
    }

    /// Inactive records stay in the database; an export contains them only if it asks for them.
    static SqlFilter active(String sql) {
        DatasetFilter datasetFilter =
                new DatasetFilter(ACTIVE_KEY, "Active", DatasetFilter.Type.CHOICE, ACTIVE, List.of("true"));
        return new SqlFilter(datasetFilter, List.of("(%s) in (:values)".formatted(sql)), "", null, Boolean::valueOf);
    }

    private static DatasetFilter filter(String key, String label, DatasetFilter.Type type) {
        return new DatasetFilter(key, label, type, List.of());
    }

    /// Whether these values of the filter *Active* ask for active rows only.
    static boolean isActiveOnly(List<String> values) {
        return Set.copyOf(values).equals(Set.of("true"));
    }

    String key() {
        return filter.key();
    }
}
