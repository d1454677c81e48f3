package org.gradeport.dataset.sql;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.gradeport.base.Texts;
import org.gradeport.dataset.Choice;
import org.gradeport.dataset.DatasetFilter;
import org.gradeport.table.Faults;
import org.gradeport.table.InvalidValueException;
import org.gradeport.table.InvalidValueException.Part;

/// Checks and reads the filters of a request.
final class FilterCheck {

    /// With more values the database may refuse the statement.
    private static final int MOST_VALUES = 1_000;

    private final SqlDefinition sqlDefinition;

    FilterCheck(SqlDefinition sqlDefinition) {
        this.sqlDefinition = sqlDefinition;
    }

    void check(Map<String, List<String>> filters) {
        forEach(filters, (filter, values) -> {});
    }

    /// The filters with values, converted to the types that the database compares; refuses all faults at once.
    void forEach(Map<String, List<String>> filters, BiConsumer<SqlFilter, Collection<Object>> taker) {
        Faults faults = new Faults();
        new TreeMap<>(filters).forEach((key, values) -> faults.check(() -> take(key, values, taker)));
        faults.refuse();
    }

    private void take(String key, List<String> values, BiConsumer<SqlFilter, Collection<Object>> taker) {
        SqlFilter filter = sqlDefinition.filter(Part.FILTERS, "." + key, key);
        Set<Object> parsed = parse(filter, values);
        if (!parsed.isEmpty()) {
            taker.accept(filter, parsed);
        }
    }

    private static Set<Object> parse(SqlFilter filter, List<String> values) {
        if (values.size() > MOST_VALUES) {
            throw refused(filter, Texts.say("dataset.filter-many", filter.key(), MOST_VALUES), List.of());
        }
        Set<Object> parsed = new LinkedHashSet<>();
        Faults faults = new Faults();
        values.forEach(value -> faults.check(() -> parsed.add(parse(filter, value))));
        faults.refuse();
        return parsed;
    }

    private static Object parse(SqlFilter filter, String value) {
        List<String> allowed =
                filter.filter().choices().stream().map(Choice::value).toList();
        if (filter.filter().type() == DatasetFilter.Type.CHOICE && !allowed.contains(value)) {
            throw refused(filter, Texts.say("dataset.filter-choice", filter.key(), value), allowed);
        }
        try {
            return filter.parser().apply(value);
        } catch (IllegalArgumentException e) {
            throw refused(
                    filter,
                    Texts.say("dataset.filter-value", filter.key(), value, String.valueOf(e.getMessage())),
                    List.of());
        }
    }

    static InvalidValueException refused(SqlFilter filter, String message, List<String> allowed) {
        return new InvalidValueException(Part.FILTERS, "." + filter.key(), message, allowed);
    }
}
