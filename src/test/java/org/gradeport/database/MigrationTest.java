package org.gradeport.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationVersion;
import org.gradeport.testing.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/// An installation of any earlier version, with a row in each table, is migrated to the present version.
class MigrationTest {

    /// Tables whose rows are kept in others.
    private static final Map<String, String> MOVED = Map.of("schedule_key", "idempotency_key");

    private static final LocalDateTime TIME = LocalDateTime.of(2026, 2, 3, 4, 5, 6);

    private final SingleConnectionDataSource source = new SingleConnectionDataSource(
            TestDatabase.freshUrl(), TestDatabase.username(), TestDatabase.password(), true);
    private final JdbcClient database = JdbcClient.create(source);

    @AfterEach
    void close() {
        source.destroy();
    }

    @Test
    void rows_that_each_version_adds_are_kept_by_all_later_versions() {
        for (MigrationVersion version : versions()) {
            keepsRows(() -> migrate(version));
            tables().forEach(this::fill);
        }
    }

    @Test
    void rows_of_all_columns_of_each_version_are_kept_by_the_next_version() {
        for (MigrationVersion version : versions()) {
            keepsRows(() -> migrate(version));
            tables().forEach(this::empty);
            tables().forEach(this::fill);
        }
    }

    private void keepsRows(Runnable migration) {
        Map<String, Long> before = counts();
        assertThat(before.values()).as("tables that could not be filled").doesNotContain(0L);
        migration.run();
        Map<String, Long> after = counts();
        before.forEach((table, rows) -> assertThat(
                        after.getOrDefault(table, after.get(MOVED.getOrDefault(table, table))))
                .as(table)
                .isGreaterThanOrEqualTo(rows));
    }

    private List<MigrationVersion> versions() {
        return Stream.of(Flyway.configure().dataSource(source).load().info().all())
                .map(MigrationInfo::getVersion)
                .toList();
    }

    private void migrate(MigrationVersion target) {
        Flyway.configure().dataSource(source).target(target).load().migrate();
    }

    private List<String> tables() {
        return database.sql("""
                        select table_name from information_schema.tables
                        where table_schema = database() and table_type = 'BASE TABLE'
                          and table_name <> 'flyway_schema_history'
                        order by table_name
                        """)
                .query((row, _) -> String.valueOf(row.getString(1)))
                .list();
    }

    private Map<String, Long> counts() {
        Map<String, Long> counts = new TreeMap<>();
        tables().forEach(table -> counts.put(
                table,
                database.sql("select count(*) from `%s`".formatted(table))
                        .query(Long.class)
                        .single()));
        return counts;
    }

    private void empty(String table) {
        database.sql("set statement foreign_key_checks = 0 for delete from `%s`".formatted(table))
                .update();
    }

    /// All keys are 1, so that each reference finds its row whatever the order of the tables.
    private void fill(String table) {
        List<Column> columns = columns(table);
        String names = String.join(", ", columns.stream().map(Column::quoted).toList());
        String values = String.join(", ", columns.stream().map(Column::value).toList());
        database.sql("set statement foreign_key_checks = 0 for insert ignore into `%s` (%s) values (%s)"
                        .formatted(table, names, values))
                .update();
    }

    private List<Column> columns(String table) {
        return database.sql("""
                        select column_name name, data_type type
                        from information_schema.columns
                        where table_schema = database() and table_name = ? and is_generated = 'NEVER'
                        """)
                .param(table)
                .query((row, _) -> new Column(row.getString("name"), row.getString("type")))
                .list();
    }

    private record Column(String name, String type) {

        String quoted() {
            return "`%s`".formatted(name);
        }

        String value() {
            return switch (type) {
                case "datetime", "timestamp" -> "'%s'".formatted(TIME);
                case "date" -> "'%s'".formatted(TIME.toLocalDate());
                case "longtext", "json" -> "'{}'";
                default -> "'1'";
            };
        }
    }
}
