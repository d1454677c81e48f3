package org.gradeport.api.catalogue;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Locale;
import org.gradeport.dataset.Choice;
import org.gradeport.dataset.Dataset;
import org.gradeport.dataset.DatasetFilter;
import org.gradeport.table.Column;

/// A dataset, as programs read it.
record TypeAnswer(
        String name,
        String label,
        List<ColumnAnswer> columns,
        @JsonProperty("default_columns") List<String> defaultColumns,
        List<FilterAnswer> filters) {

    static TypeAnswer of(Dataset dataset) {
        return new TypeAnswer(
                dataset.name(),
                dataset.label(),
                dataset.columns().stream().map(ColumnAnswer::of).toList(),
                dataset.defaultColumns(),
                dataset.filters().stream().map(FilterAnswer::of).toList());
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    /// A column and the type of its values.
    record ColumnAnswer(String key, String label, String type) {

        static ColumnAnswer of(Column column) {
            return new ColumnAnswer(column.key(), column.label(), word(column.type()));
        }
    }

    /// A filter: `choices` for fixed values, `defaults` for those that hold where a request does not name it.
    record FilterAnswer(String key, String label, String type, List<Choice> choices, List<String> defaults) {

        static FilterAnswer of(DatasetFilter datasetFilter) {
            return new FilterAnswer(
                    datasetFilter.key(),
                    datasetFilter.label(),
                    word(datasetFilter.type()),
                    datasetFilter.choices(),
                    datasetFilter.defaults());
        }
    }
}
