package org.gradeport.dataset.sql;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.gradeport.dataset.Dataset;
import org.gradeport.dataset.DatasetFilter;
import org.gradeport.dataset.Scope;
import org.gradeport.dataset.read.RecordsReader;
import org.gradeport.school.RecordTable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;

/// No query reads many more rows than there are, whatever the optimizer believes of the tables. Rows are counted, since
/// time depends on the machine.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WrongStatisticsTest {

    /// Eight times the rows of the school; the square of its students, the smallest of the squares, is above it.
    private static final long LINEAR = 8 * 9_150;

    private static final List<Scope> SCOPES = List.of(new Scope.Everything(), new Scope.ClassesOf("P1"));

    /// What is said of a class that P1 teaches.
    private static final List<Map.Entry<String, String>> OF_CLASS = List.of(
            Map.entry("class", "CL50"),
            Map.entry("school_year", "2027"),
            Map.entry("course", "CO11"),
            Map.entry("teacher", "P1"),
            Map.entry("term", "FALL"));

    private final HikariDataSource pool = SmallSchool.empty();
    private final JdbcClient database = JdbcClient.create(pool);
    private final RecordsReader reader = SmallSchool.records(pool);

    WrongStatisticsTest() {
        forEachTable("alter table %s stats_auto_recalc = 0");
        new ResourceDatabasePopulator(new ClassPathResource("dataset/large-school.sql")).execute(pool);
        SmallSchool.applyActiveRule(pool);
    }

    @AfterAll
    void close() {
        pool.close();
    }

    /// What the optimizer believes: the rows of some tables and the different values of each of their indexes.
    enum Belief {
        EMPTY(0, 0, "like '%'"),
        HUGE(1_000_000_000, 1, "like '%'"),
        UNIQUE(1_000, 1_000, "like '%'"),
        REPEATED(1_000, 1, "like '%'"),
        PERSONS_EMPTY(0, 0, "= 'person'"),
        ALL_BUT_RESULTS_EMPTY(0, 0, "<> 'result'"),
        ALL_BUT_ENROLLMENTS_EMPTY(0, 0, "<> 'enrollment'");

        private final long rows;
        private final long values;
        private final String tables;

        Belief(long rows, long values, String tables) {
            this.rows = rows;
            this.values = values;
            this.tables = tables;
        }
    }

    @ParameterizedTest
    @EnumSource
    void no_dataset_filter_or_scope_costs_more_than_linear_time(Belief belief) {
        believe(belief);
        Map<String, Long> costs = new LinkedHashMap<>();
        for (Dataset dataset : datasets()) {
            for (Scope scope : SCOPES) {
                DatasetRows all = DatasetRows.of(dataset).columns(keys(dataset)).as(scope);
                costs.put("%s for %s".formatted(dataset.name(), scope), reads(all));
                dataset.filters().forEach(filter -> addCosts(dataset, filter, scope, costs));
                addCostsOfClassFilters(dataset, scope, costs);
            }
        }
        costs.put("the rule of active rows", reads(() -> SmallSchool.applyActiveRule(pool)));
        costs.values().removeIf(cost -> cost < LINEAR);
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
            costs.put("choices of " + what, reads(() -> dataset.choices(filter.key(), "1", scope, 10)));
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
        return reads(() -> {
            rows.count();
            rows.rows();
        });
    }

    /// The rows that the server reads for these queries.
    private long reads(Runnable queries) {
        long before = reads();
        queries.run();
        return reads() - before;
    }

    private long reads() {
        return database
                .sql("show global status where variable_name like 'Handler_read%'")
                .query((row, _) -> row.getLong("Value"))
                .list()
                .stream()
                .mapToLong(Long::longValue)
                .sum();
    }

    private void believe(Belief belief) {
        forEachTable("analyze table %s");
        database.sql(
                        "update mysql.innodb_table_stats set n_rows = %d where database_name = database() and table_name %s"
                                .formatted(belief.rows, belief.tables))
                .update();
        database.sql("""
                update mysql.innodb_index_stats set stat_value = %d
                where database_name = database() and table_name %s and stat_name like 'n_diff%%'""".formatted(belief.values, belief.tables)).update();
        forEachTable("flush table %s");
    }

    private void forEachTable(String sql) {
        Consumer<RecordTable> run =
                table -> database.sql(sql.formatted(table)).query().listOfRows();
        Arrays.stream(RecordTable.values()).forEach(run);
    }
}
