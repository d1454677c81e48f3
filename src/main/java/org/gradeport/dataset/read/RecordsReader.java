package org.gradeport.dataset.read;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.gradeport.base.PortalProperties;
import org.gradeport.dataset.Choice;
import org.gradeport.table.RowSink;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Queries the school's records.
@Component
public class RecordsReader {

    /// Reading a row through an index and sorting it costs as much as scanning twenty rows.
    private static final int LARGE_SHARE = 20;

    private final DataSource database;
    private final JdbcClient client;
    private final Clock clock;

    public RecordsReader(DataSource database, JdbcClient client, Clock clock, PortalProperties portal) {
        this.database = database;
        this.client = client;
        this.clock = clock.withZone(portal.zone());
    }

    public LocalDate today() {
        return LocalDate.now(clock);
    }

    public long count(SqlQuery sqlQuery) {
        return client.sql(sqlQuery.sql())
                .params(sqlQuery.parameters())
                .query(Long.class)
                .single();
    }

    /// Whether the database expects so many rows of the table that reading all of it is faster.
    public boolean isLargeShareOf(String table, SqlQuery count) {
        double all = expected(new SqlQuery("select count(*) from " + table + " force index (primary)", Map.of()));
        return expected(count) * LARGE_SHARE >= all;
    }

    /// An upper bound of the rows it reads: the product over its tables. Subqueries count as 1.
    private double expected(SqlQuery sqlQuery) {
        List<Double> tables = client.sql("explain " + sqlQuery.sql())
                .params(sqlQuery.parameters())
                .query((row, number) -> row.getInt("id") == 1 ? rows(row.getString("rows")) : 1)
                .list();
        return tables.stream().reduce(1.0, (one, other) -> one * other);
    }

    /// A value such as `5`, or `5 (70%)` if a filter on keys drops some.
    private static double rows(@Nullable String explained) {
        return explained == null ? 1 : Math.max(1, Double.parseDouble(explained.split(" ", 2)[0]));
    }

    public List<Choice> choices(SqlQuery sqlQuery) {
        return client.sql(sqlQuery.sql())
                .params(sqlQuery.parameters())
                .query((row, number) -> new Choice(row.getString(1), row.getString(2)))
                .list();
    }

    public void read(ReadPlan readPlan, RowSink sink) throws IOException {
        try (RowStream rows = new RowStream(new ReaderConnections(database), new SnapshotReader(readPlan))) {
            rows.forEach(sink);
        }
    }
}
