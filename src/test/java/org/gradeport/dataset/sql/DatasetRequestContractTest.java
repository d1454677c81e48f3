package org.gradeport.dataset.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.gradeport.dataset.Choice;
import org.gradeport.dataset.Dataset;
import org.gradeport.dataset.DatasetFilter;
import org.gradeport.dataset.Scope.Everything;
import org.gradeport.dataset.Selection;
import org.gradeport.dataset.Selection.Pick;
import org.gradeport.table.Column;
import org.gradeport.table.ColumnType;
import org.gradeport.table.InvalidValueException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// How every dataset checks and reads a request.
abstract class DatasetRequestContractTest {

    private static final Map<ColumnType, Class<?>> JAVA = Map.of(
            ColumnType.TEXT, String.class,
            ColumnType.IDENTIFIER, String.class,
            ColumnType.INTEGER, Long.class,
            ColumnType.DECIMAL, BigDecimal.class,
            ColumnType.DATE, LocalDate.class,
            ColumnType.DATE_TIME, Instant.class,
            ColumnType.BOOLEAN, Boolean.class);

    final Dataset dataset;

    /// The sourcedIds of all rows, inactive ones included, in the order of their keys.
    final List<String> ids;

    DatasetRequestContractTest(Dataset dataset, List<String> ids) {
        this.dataset = dataset;
        this.ids = ids;
    }

    DatasetRows all() {
        return DatasetRows.of(dataset).where("active");
    }

    String id() {
        return dataset.columns().getFirst().key();
    }

    List<String> keys() {
        return dataset.columns().stream().map(Column::key).toList();
    }

    @Test
    void keys_labels_and_widths_are_as_formats_need_them() {
        assertThat(keys()).doesNotHaveDuplicates().allMatch(key -> key.matches("[a-z][a-z_]*"));
        assertThat(dataset.columns())
                .extracting(Column::label)
                .doesNotHaveDuplicates()
                .allMatch(label -> !label.isBlank());
        assertThat(dataset.columns()).extracting(Column::width).allMatch(width -> width >= 1 && width <= 255);
        assertThat(dataset.filters())
                .extracting(DatasetFilter::key)
                .doesNotHaveDuplicates()
                .contains("active");
    }

    @Test
    void a_request_that_names_nothing_gets_the_defaults() {
        assertThat(dataset.check(Selection.ALL)).extracting(Column::key).isEqualTo(dataset.defaultColumns());
        assertThat(DatasetRows.of(dataset).rows())
                .isNotEmpty()
                .allMatch(row -> row.size() == dataset.defaultColumns().size());
        assertThat(dataset.completed(Selection.ALL).filters()).isEqualTo(Map.of("active", List.of("true")));
    }

    @Test
    void completing_a_selection_changes_nothing_in_what_is_read() {
        Selection complete = dataset.completed(Selection.ALL);
        assertThat(dataset.completed(complete)).isEqualTo(complete);
        assertThat(dataset.check(complete)).isEqualTo(dataset.check(Selection.ALL));
    }

    @Test
    void every_value_is_of_its_columns_class_and_every_column_has_one() {
        List<List<@Nullable Object>> rows = all().columns(keys()).rows();
        for (int i = 0; i < keys().size(); i++) {
            int column = i;
            Class<?> expected = JAVA.getOrDefault(dataset.columns().get(i).type(), Void.class);
            assertThat(rows.stream().map(row -> row.get(column)).filter(value -> value != null))
                    .as(keys().get(i))
                    .satisfiesAnyOf(
                            values -> assertThat(values).isNotEmpty().allMatch(expected::isInstance),
                            values -> assertThat(keys().get(column))
                                    .isIn("preferred_family_name", "in_progress", "incomplete"));
        }
    }

    @Test
    void rows_are_not_multiplied_or_dropped_by_the_columns_picked() {
        assertThat(all().columns(id()).values()).containsExactlyInAnyOrderElementsOf(ids);
        assertThat(all().columns(keys()).values()).containsExactlyInAnyOrderElementsOf(ids);
    }

    @Test
    void a_request_picks_orders_and_renames_columns() {
        List<String> reversed = keys().reversed();
        List<Pick> picks =
                reversed.stream().map(key -> new Pick(key, "My " + key)).toList();
        List<Column> columns = dataset.check(new Selection(picks, Map.of(), List.of()));
        assertThat(columns).extracting(Column::key).isEqualTo(reversed);
        assertThat(columns).extracting(Column::label).allMatch(label -> label.startsWith("My "));
    }

    @Test
    void a_column_picked_twice_and_a_label_used_twice_are_refused() {
        refuses(DatasetRows.of(dataset).columns(id(), id()), "columns[1]");
        refuses(DatasetRows.of(dataset).column(id(), "Same").column(keys().get(1), "Same"), "columns[1]");
        refuses(DatasetRows.of(dataset).column(id(), "  "), "columns[0]");
    }

    @Test
    void unknown_names_are_refused_with_the_allowed_ones() {
        List<String> filters =
                dataset.filters().stream().map(DatasetFilter::key).toList();
        assertThat(refuses(DatasetRows.of(dataset).columns(id(), "shoe_size"), "columns[1]")
                        .allowed())
                .isEqualTo(keys());
        assertThat(refuses(DatasetRows.of(dataset).where("shoe_size", "42"), "filters.shoe_size")
                        .allowed())
                .isEqualTo(filters);
        assertThat(refuses(DatasetRows.of(dataset).by("shoe_size"), "sort").allowed())
                .isEqualTo(keys());
        refuses(DatasetRows.of(dataset).by(id()).byDescending(id()), "sort");
    }

    @Test
    void bad_filter_values_are_refused_by_name() {
        for (DatasetFilter datasetFilter : dataset.filters()) {
            String bad = datasetFilter.type() == DatasetFilter.Type.TEXT ? " " : "not;a%value";
            InvalidValueException refused =
                    refuses(DatasetRows.of(dataset).where(datasetFilter.key(), bad), "filters." + datasetFilter.key());
            assertThat(refused.allowed())
                    .isEqualTo(
                            datasetFilter.choices().stream().map(Choice::value).toList());
        }
    }

    @Test
    void all_faults_are_said_at_once() {
        InvalidValueException refused = refuses(
                DatasetRows.of(dataset)
                        .columns("shoe_size", id(), id())
                        .where("hat_size", "42")
                        .where("active", "maybe", "never")
                        .by("shoe_size"),
                "filters.active");
        assertThat(refused.all())
                .extracting(InvalidValueException::field)
                .containsExactly(
                        "filters.active", "filters.active", "filters.hat_size", "sort", "columns[0]", "columns[2]");
    }

    private InvalidValueException refuses(DatasetRows request, String field) {
        InvalidValueException refused =
                catchThrowableOfType(InvalidValueException.class, () -> dataset.check(request.selection()));
        assertThat(refused).as(field).isNotNull();
        assertThat(refused.field()).isEqualTo(field);
        assertThatThrownBy(request::count).isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(() -> dataset.read(request.selection(), new Everything(), row -> {}))
                .isInstanceOf(InvalidValueException.class);
        return refused;
    }
}
