package org.gradeport.dataset;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import javax.sql.DataSource;
import org.gradeport.base.PortalProperties;
import org.gradeport.table.RowSink;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Asks the school's records.
@Component
class Records {

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
