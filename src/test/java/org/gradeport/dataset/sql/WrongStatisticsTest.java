package org.gradeport.dataset.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gradeport.dataset.Dataset;
import org.gradeport.dataset.DatasetFilter;
import org.gradeport.dataset.Scope;
import org.gradeport.dataset.read.RecordsReader;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// No query reads many more rows than there are, whatever the optimizer believes of the tables.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WrongStatisticsTest {

    private static final List<Scope> SCOPES = List.of(new Scope.Everything(), new Scope.ClassesOf("P1"));

    /// What is said of a class that P1 teaches.
    private static final List<Map.Entry<String, String>> OF_CLASS = List.of(
            Map.entry("class", "CL50"),
            Map.entry("school_year", "2027"),
            Map.entry("course", "CO11"),
            Map.entry("teacher", "P1"),
            Map.entry("term", "FALL"));

    private final LargeSchool school = new LargeSchool();
    private final RecordsReader reader = SmallSchool.records(school.pool());

    @AfterAll
    void close() {
        school.close();
    }

    @ParameterizedTest
    @EnumSource
    void no_dataset_filter_or_scope_costs_more_than_linear_time(Belief belief) {
        school.believe(belief);
        Map<String, Long> costs = new LinkedHashMap<>();
        for (Dataset dataset : datasets()) {
            for (Scope scope : SCOPES) {
                DatasetRows all = DatasetRows.of(dataset).columns(keys(dataset)).as(scope);
                costs.put("%s for %s".formatted(dataset.name(), scope), reads(all));
                dataset.filters().forEach(filter -> addCosts(dataset, filter, scope, costs));
                addCostsOfClassFilters(dataset, scope, costs);
            }
        }
        costs.put("the rule of active rows", school.reads(() -> SmallSchool.applyActiveRule(school.pool())));
        costs.values().removeIf(cost -> cost < LargeSchool.LINEAR);
        assertThat(costs).isEmpty();
    }

    private void addCosts(Dataset dataset, DatasetFilter filter, Scope scope, Map<String, Long> costs) {
        String what = "%s with %s for %s".formatted(dataset.name(), filter.key(), scope);
        String value = filter.type() == DatasetFilter.Type.REFERENCE
                ? dataset.choices(filter.key(), "", scope, 1).getFirst().value()
                : sample(filter);
        DatasetRows rows = DatasetRows.of(dataset).columns(keys(dataset).getFirst());
        costs.put(what, reads(rows.as(scope).where(filter.key(), value)));
        if (filter.type() == DatasetFilter.Type.REFERENCE) {
            costs.put("choices of " + what, school.reads(() -> dataset.choices(filter.key(), "1", scope, 10)));
        }
    }

    /// Filters on classes together; each combination leaves other choices of a plan.
    private void addCostsOfClassFilters(Dataset dataset, Scope scope, Map<String, Long> costs) {
        for (List<Map.Entry<String, String>> filters :
                List.of(OF_CLASS, OF_CLASS.subList(0, 3), OF_CLASS.subList(1, 4))) {
            DatasetRows rows = DatasetRows.of(dataset).columns(keys(dataset)).as(scope);
            filters.forEach(filter -> rows.where(filter.getKey(), filter.getValue()));
            costs.put("%s with %s for %s".formatted(dataset.name(), filters, scope), reads(rows));
        }
    }

    private List<Dataset> datasets() {
        return List.of(
                new StudentsDataset(reader),
                new CoursesDataset(reader),
                new EnrollmentsDataset(reader),
                new GradesDataset(reader));
    }

    private static List<String> keys(Dataset dataset) {
        return dataset.columns().stream().map(column -> column.key()).toList();
    }

    /// A value that many rows have.
    private static String sample(DatasetFilter filter) {
        return switch (filter.key()) {
            case "role" -> "student";
            case "status" -> "fully graded";
            case "active" -> "true";
            case "date_from", "date_to" -> "2026-10-01";
            default -> "1";
        };
    }

    private long reads(DatasetRows rows) {
        return school.reads(() -> {
            rows.count();
            rows.rows();
        });
    }
}
