package org.gradeport.dataset.sql;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gradeport.base.Texts;
import org.gradeport.dataset.Selection;
import org.gradeport.dataset.Selection.Pick;
import org.gradeport.dataset.Selection.Sort;
import org.gradeport.table.Faults;
import org.gradeport.table.InvalidValueException;
import org.gradeport.table.InvalidValueException.Part;

/// The definition of one dataset.
///
/// @param rows the condition for all rows of the dataset
/// @param scope the condition for the rows that a teacher may see
/// @param someClass the condition that a class of the row meets the filters on classes; empty without such filters
/// @param order the order of a request that names none; the primary key is always last
record SqlDefinition(
        String name,
        String label,
        SqlSource source,
        String rows,
        String scope,
        String someClass,
        List<SqlColumn> columns,
        List<String> defaults,
        List<SqlFilter> filters,
        List<Sort> order) {

    Selection completed(Selection selection) {
        Map<String, List<String>> all = new HashMap<>(selection.filters());
        filters.stream()
                .map(SqlFilter::filter)
                .filter(datasetFilter -> !datasetFilter.defaults().isEmpty())
                .forEach(datasetFilter -> all.putIfAbsent(datasetFilter.key(), datasetFilter.defaults()));
        return new Selection(
                selection.columns().isEmpty()
                        ? defaults.stream().map(key -> new Pick(key, null)).toList()
                        : selection.columns(),
                all,
                selection.sort().isEmpty() ? order : selection.sort());
    }

    /// The expressions of this order; the primary key comes last, so that the order is unambiguous.
    List<String> orderBy(List<Sort> sorts) {
        List<String> expressions = new ArrayList<>();
        Set<String> keys = new HashSet<>();
        Faults faults = new Faults();
        for (Sort sort : sorts) {
            if (!keys.add(sort.key())) {
                String sentence = Texts.say("dataset.sort-twice", sort.key());
                faults.add(new InvalidValueException(Part.SORT, "", sentence, List.of()));
            }
            faults.find(() -> column(Part.SORT, "", sort.key())).stream()
                    .flatMap(column -> column.order().stream())
                    .map(sql -> sort.descending() ? sql + " desc" : sql)
                    .forEach(expressions::add);
        }
        faults.refuse();
        expressions.add(source.key());
        return expressions;
    }

    SqlColumn column(Part part, String place, String key) {
        Optional<SqlColumn> column =
                columns.stream().filter(each -> each.key().equals(key)).findFirst();
        return column.orElseThrow(() -> new InvalidValueException(
                part,
                place,
                Texts.say("dataset.no-column", name, key),
                columns.stream().map(SqlColumn::key).toList()));
    }

    SqlFilter filter(Part part, String place, String key) {
        Optional<SqlFilter> filter =
                filters.stream().filter(each -> each.key().equals(key)).findFirst();
        return filter.orElseThrow(() -> new InvalidValueException(
                part,
                place,
                Texts.say("dataset.no-filter", name, key),
                filters.stream().map(SqlFilter::key).toList()));
    }
}
