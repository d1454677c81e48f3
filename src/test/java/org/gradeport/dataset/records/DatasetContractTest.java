package org.gradeport.dataset.records;

import org.gradeport.dataset.Selection;
import org.gradeport.dataset.DatasetFilter;
import org.gradeport.dataset.Dataset;
import org.gradeport.dataset.Choice;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.gradeport.dataset.Scope.ClassesOf;
import org.gradeport.dataset.Scope.Everything;
import org.gradeport.dataset.Scope.Nothing;
import org.gradeport.dataset.Selection.Pick;
import org.gradeport.table.Column;
import org.gradeport.table.ColumnType;
import org.gradeport.table.InvalidValueException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// What holds for every dataset; a new one adds a subclass that names it.
abstract class DatasetContractTest {

    private static final Map<ColumnType, Class<?>> JAVA = Map.of(
            ColumnType.TEXT, String.class,
            ColumnType.IDENTIFIER, String.class,
            ColumnType.INTEGER, Long.class,
            ColumnType.DECIMAL, BigDecimal.class,
            ColumnType.DATE, LocalDate.class,
            ColumnType.DATE_TIME, Instant.class,
            ColumnType.BOOLEAN, Boolean.class);

    private static final ClassesOf ADA = new ClassesOf("T1");

    private final Dataset dataset;

    /// The sourcedIds of all rows, inactive ones included, in the order of their keys.
    private final List<String> ids;

    /// Those of them that Ada may see.
    private final Set<String> adas;

    DatasetContractTest(Dataset dataset, List<String> ids, Set<String> adas) {
        this.dataset = dataset;
        this.ids = ids;
        this.adas = adas;
    }

    private DatasetRows all() {
        return DatasetRows.of(dataset).where("active");
    }

    private String id() {
        return dataset.columns().getFirst().key();
    }

    private List<String> keys() {
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

    @Test
    void every_filter_narrows_and_counts_what_it_reads() {
        Set<String> everything = new HashSet<>(all().columns(id()).values());
        for (DatasetFilter datasetFilter : dataset.filters()) {
            for (String value : samples(datasetFilter)) {
                DatasetRows narrowed = all().columns(id()).where(datasetFilter.key(), value);
                assertThat(narrowed.values())
                        .as("%s=%s", datasetFilter.key(), value)
                        .isSubsetOf(everything)
                        .hasSize((int) narrowed.count());
            }
        }
    }

    @Test
    void several_values_of_a_filter_mean_any_of_them() {
        for (DatasetFilter datasetFilter : dataset.filters()) {
            Set<String> each = new HashSet<>();
            samples(datasetFilter)
                    .forEach(value -> each.addAll(all().columns(id())
                            .where(datasetFilter.key(), value)
                            .values()));
            String[] values = samples(datasetFilter).toArray(String[]::new);
            assertThat(all().columns(id()).where(datasetFilter.key(), values).values())
                    .as(datasetFilter.key())
                    .hasSameElementsAs(each);
        }
    }

    private List<String> samples(DatasetFilter datasetFilter) {
        return switch (datasetFilter.type()) {
            case TEXT -> List.of("a", "100%");
            case CHOICE -> datasetFilter.choices().stream().map(Choice::value).toList();
            case REFERENCE ->
                dataset.choices(datasetFilter.key(), "", new Everything(), 100).stream()
                        .map(Choice::value)
                        .toList();
            case NUMBER -> List.of("12.25", "-3");
            case DATE -> List.of("2026-09-15", "2000-01-01");
            case BOOLEAN -> List.of("true", "false");
        };
    }

    @Test
    void every_column_sorts_both_ways_and_the_order_is_whole() {
        for (String key : keys()) {
            List<String> sorted = all().columns(id()).by(key).values();
            assertThat(all().columns(id()).by(key).values())
                    .as(key)
                    .isEqualTo(sorted)
                    .hasSameSizeAs(ids);
            assertThat(all().columns(id()).byDescending(key).values()).as(key).containsExactlyInAnyOrderElementsOf(ids);
        }
    }

    @Test
    void rows_that_sort_alike_follow_their_keys() {
        List<List<@Nullable Object>> rows =
                all().columns(id(), "active").by("active").rows();
        List<String> expected = Stream.of(false, true)
                .flatMap(active -> ids.stream().filter(id -> rows.contains(List.of(id, active))))
                .toList();
        assertThat(rows).extracting(List::getFirst).isEqualTo(expected).hasSameSizeAs(ids);
    }

    @Test
    void a_limit_gives_the_first_rows() {
        assertThat(all().columns(id()).rows(2))
                .isEqualTo(all().columns(id()).rows().subList(0, 2));
    }

    @Test
    void nothing_gives_nothing() {
        assertThat(all().as(new Nothing()).rows()).isEmpty();
        assertThat(all().as(new Nothing()).count()).isZero();
        references()
                .forEach(key ->
                        assertThat(dataset.choices(key, "", new Nothing(), 9)).isEmpty());
    }

    @Test
    void a_teacher_sees_only_her_classes() {
        assertThat(all().columns(id()).as(ADA).values()).containsExactlyInAnyOrderElementsOf(adas);
        assertThat(all().as(ADA).count()).isEqualTo(adas.size());
    }

    @Test
    void teachers_who_left_or_are_unknown_see_nothing() {
        for (String teacher : List.of("T3", "P1", "nobody", "")) {
            assertThat(all().as(new ClassesOf(teacher)).count()).as(teacher).isZero();
            assertThat(all().as(new ClassesOf(teacher)).rows()).as(teacher).isEmpty();
        }
    }

    @Test
    void no_filter_column_or_order_widens_what_a_teacher_sees() {
        for (DatasetFilter datasetFilter : dataset.filters()) {
            for (String value : samples(datasetFilter)) {
                assertThat(all().columns(id())
                                .as(ADA)
                                .where(datasetFilter.key(), value)
                                .values())
                        .isSubsetOf(adas);
            }
        }
        keys().forEach(key -> assertThat(all().columns(id(), key.equals(id()) ? keys().get(1) : key)
                        .by(key)
                        .as(ADA)
                        .values())
                .containsExactlyInAnyOrderElementsOf(adas));
    }

    @Test
    void choices_are_those_that_find_something_for_the_asker() {
        for (String key : references().toList()) {
            Set<Choice> everything = new HashSet<>(dataset.choices(key, "", new Everything(), 100));
            assertThat(dataset.choices(key, "", ADA, 100)).as(key).isNotEmpty().isSubsetOf(everything);
            Choice first = everything.iterator().next();
            assertThat(dataset.choices(key, first.value(), new Everything(), 100))
                    .as(key)
                    .contains(first);
            assertThat(dataset.choices(key, "", new Everything(), 1)).as(key).hasSize(1);
            assertThat(dataset.choices(key, "no such thing", new Everything(), 1))
                    .as(key)
                    .isEmpty();
        }
    }

    @Test
    void a_value_that_the_asker_cannot_see_is_refused_instead_of_counted_as_nothing() {
        for (String key : keyed().toList()) {
            DatasetRows unknown = all().where(key, "nobody-knows-it");
            assertThatThrownBy(unknown::count)
                    .as(key)
                    .isInstanceOf(InvalidValueException.class)
                    .hasMessageContainingAll(key, "nobody-knows-it");
            Set<Choice> others = new HashSet<>(dataset.choices(key, "", new Everything(), 100));
            others.removeAll(dataset.choices(key, "", ADA, 100));
            others.forEach(hidden -> assertThatThrownBy(
                            () -> all().as(ADA).where(key, hidden.value()).count())
                    .as("%s=%s", key, hidden)
                    .isInstanceOf(InvalidValueException.class));
        }
    }

    /// Grade levels are parts of texts, not records.
    private Stream<String> keyed() {
        return references().filter(key -> !key.equals("grade_level"));
    }

    @Test
    void only_references_have_choices_to_look_up() {
        for (String key : List.of("active", "shoe_size")) {
            assertThatThrownBy(() -> dataset.choices(key, "", new Everything(), 9))
                    .isInstanceOf(InvalidValueException.class);
        }
    }

    private Stream<String> references() {
        return dataset.filters().stream()
                .filter(datasetFilter -> datasetFilter.type() == DatasetFilter.Type.REFERENCE)
                .map(DatasetFilter::key);
    }
}
