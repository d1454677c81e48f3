package org.gradeport.dataset;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.gradeport.base.PortalProperties;
import org.gradeport.table.RowSink;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Asks the school's records.
@Component
class Records {

    /// Finding a row through an index and sorting it costs as much as passing by twenty rows.
    private static final int MUCH = 20;

    private final DataSource database;
    private final JdbcClient client;
    private final Clock clock;

    Records(DataSource database, JdbcClient client, Clock clock, PortalProperties portal) {
        this.database = database;
        this.client = client;
        this.clock = clock.withZone(portal.zone());
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    long count(Query query) {
        return client.sql(query.sql())
                .params(query.parameters())
                .query(Long.class)
                .single();
    }

    /// Whether the database expects to find so much of the table that it had better read all of it.
    boolean isMuchOf(String table, Query count) {
        double all = expected(new Query("select count(*) from " + table + " force index (primary)", Map.of()));
        return expected(count) * MUCH >= all;
    }

    /// The rows it touches are, at most, the product of those of its tables; 1 stands for its subqueries.
    private double expected(Query query) {
        List<Double> tables = client.sql("explain " + query.sql())
                .params(query.parameters())
                .query((row, number) -> row.getInt("id") == 1 ? rows(row.getString("rows")) : 1)
                .list();
        return tables.stream().reduce(1.0, (one, other) -> one * other);
    }

    /// Such as `5`, or `5 (70%)` where a filter on keys drops some.
    private static double rows(@Nullable String explained) {
        return explained == null ? 1 : Math.max(1, Double.parseDouble(explained.split(" ", 2)[0]));
    }

    List<Choice> choices(Query query) {
        return client.sql(query.sql())
                .params(query.parameters())
                .query((row, number) -> new Choice(row.getString(1), row.getString(2)))
                .list();
    }

    void read(Plan plan, RowSink sink) throws IOException {
        try (RowStream rows = new RowStream(new Leases(database), new SnapshotReader(plan))) {
            rows.forEach(sink);
        }
    }
}
