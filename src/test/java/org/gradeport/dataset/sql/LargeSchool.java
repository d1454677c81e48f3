package org.gradeport.dataset.sql;

import com.zaxxer.hikari.HikariDataSource;
import java.util.Arrays;
import java.util.function.Consumer;
import org.gradeport.school.RecordTable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;

/// The records of `large-school.sql` in a database of their own, with statistics that a test makes wrong. Rows are
/// counted, since time depends on the machine.
public final class LargeSchool implements AutoCloseable {

    /// Eight times the rows of the school; the square of its students, the smallest of the squares, is above it.
    public static final long LINEAR = 8 * 9_150;

    private final HikariDataSource pool = SmallSchool.empty();
    private final JdbcClient database = JdbcClient.create(pool);

    public LargeSchool() {
        forEachTable("alter table %s stats_auto_recalc = 0");
        new ResourceDatabasePopulator(new ClassPathResource("dataset/large-school.sql")).execute(pool);
        SmallSchool.applyActiveRule(pool);
    }

    public HikariDataSource pool() {
        return pool;
    }

    /// The rows that the server reads for these queries.
    public long reads(Runnable queries) {
        return RowsRead.by(database, queries);
    }

    /// From now on the optimizer believes this.
    public void believe(Belief belief) {
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

    @Override
    public void close() {
        pool.close();
    }
}
