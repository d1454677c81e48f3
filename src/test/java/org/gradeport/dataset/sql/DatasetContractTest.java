package org.gradeport.dataset.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.gradeport.dataset.Choice;
import org.gradeport.dataset.Dataset;
import org.gradeport.dataset.DatasetFilter;
import org.gradeport.dataset.Scope.ClassesOf;
import org.gradeport.dataset.Scope.Everything;
import org.gradeport.dataset.Scope.Nothing;
import org.gradeport.table.InvalidValueException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// The contract of every dataset; a new dataset adds a subclass that names it.
abstract class DatasetContractTest extends DatasetRequestContractTest {

    private static final ClassesOf ADA = new ClassesOf("T1");

    /// The sourcedIds of the rows that Ada may see.
    private final Set<String> adas;

    DatasetContractTest(Dataset dataset, List<String> ids, Set<String> adas) {
        super(dataset, ids);
        this.adas = adas;
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
    void each_value_that_a_filter_takes_can_be_looked_up() {
        String longest = "a".repeat(255);
        references().forEach(key -> {
            dataset.check(all().where(key, longest).selection());
            assertThat(dataset.choices(key, longest, new Everything(), 9))
                    .as(key)
                    .isEmpty();
        });
    }

    @Test
    void a_value_outside_the_scope_is_refused_instead_of_counted_as_zero() {
        for (String key : keyed().toList()) {
            DatasetRows unknown = all().where(key, "nobody-knows-it");
            assertThatThrownBy(unknown::count)
                    .as(key)
                    .isInstanceOf(InvalidValueException.class)
                    .hasMessageContainingAll(key, "nobody-knows-it");
            assertThatThrownBy(() -> dataset.checkValues(unknown.selection(), new Everything()))
                    .isInstanceOf(InvalidValueException.class);
            dataset.checkValues(unknown.selection(), new Nothing());
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
