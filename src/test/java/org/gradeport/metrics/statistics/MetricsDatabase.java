package org.gradeport.metrics.statistics;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.flywaydb.core.Flyway;
import org.gradeport.testing.TestDatabase;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;

/// The portal's tables without the portal, filled with invented runs.
public final class MetricsDatabase implements AutoCloseable {

    public static final ZoneId ZONE = ZoneId.of("Etc/GMT-2");
    static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");

    private static final int BATCH = 250_000;

    public final JdbcClient database;
    public final JdbcTransactionManager transactions;
    private final SingleConnectionDataSource connection;
    public final Instant now;

    public MetricsDatabase() {
        this(TestDatabase.freshUrl(), TestDatabase.username(), TestDatabase.password(), NOW);
    }

    MetricsDatabase(String url, String user, String password, Instant now) {
        this.now = now;
        Properties driver = new Properties();
        driver.putAll(Map.of(
                "user", user,
                "password", password,
                "connectionTimeZone", "UTC",
                "forceConnectionTimeZoneToSession", "true",
                "preserveInstants", "true",
                "useServerPrepStmts", "true"));
        connection = new SingleConnectionDataSource(url, true);
        connection.setConnectionProperties(driver);
        Flyway.configure().dataSource(connection).load().migrate();
        database = JdbcClient.create(new JdbcTemplate(connection));
        transactions = new JdbcTransactionManager(connection);
    }

    /// A filled one; now is the end of its last run.
    static MetricsDatabase filled(String url, String user, String password) {
        return at("select max(ended_at) from run_metric", url, user, password);
    }

    /// That of a portal; now is the time of its database.
    static MetricsDatabase live(String url, String user, String password) {
        return at("select utc_timestamp(6)", url, user, password);
    }

    private static MetricsDatabase at(String now, String url, String user, String password) {
        try (MetricsDatabase figures = new MetricsDatabase(url, user, password, NOW)) {
            Timestamp time = figures.database.sql(now).query(Timestamp.class).single();
            return new MetricsDatabase(url, user, password, time.toInstant());
        }
    }

    /// Distributes this number of runs evenly over the days before now.
    public MetricsDatabase fill(int runs, int days) {
        return fill(runs, days, 1);
    }

    /// The same runs for the same seed.
    MetricsDatabase fill(int runs, int days, long seed) {
        String end = now.toString().substring(0, 19).replace('T', ' ');
        for (int first = 1; first <= runs; first += BATCH) {
            int last = Math.min(runs, first + BATCH - 1);
            database.sql(runs(end, runs, days, first, last)).param("seed", seed).update();
        }
        database.sql("analyze table run_metric").query().listOfRows();
        return this;
    }

    private static String runs(String end, int runs, int days, int first, int last) {
        return """
            insert into run_metric (day, ended_at, export_id, round, dataset, format, owner, owner_name, schedule, node,
              outcome, failure_class, queued_ms, duration_ms, row_count, size_bytes, attempts, peak_heap_bytes)
            select date(ended + interval 2 hour), ended, seq, 1,
              elt(1 + a %% 4, 'students', 'courses', 'enrollments', 'grades'), elt(1 + b %% 3, 'csv', 'excel', 'pdf'),
              1 + c %% 200, concat('owner', 1 + c %% 200), if(d %% 3 = 0, null, 1 + d %% 40),
              if(outcome = 'CANCELLED', '', concat('node-', e %% 3)), outcome,
              if(outcome = 'FAILED', elt(1 + g %% 4, 'DATABASE', 'STORAGE', 'FORMAT', 'TIMEOUT'), ''),
              h %% 3000, if(outcome = 'CANCELLED', 0, duration), if(outcome = 'READY', 1 + h %% 50000, 0),
              if(outcome = 'READY', 100 + g %% 5000000, 0), 1, 200000000
            from (select seq, timestamp('%s') - interval (seq / %d) * %d * 86400000000 microsecond ended,
                crc32(concat(seq, 'a', :seed)) a, crc32(concat(seq, 'b', :seed)) b, crc32(concat(seq, 'c', :seed)) c,
                crc32(concat(seq, 'd', :seed)) d, crc32(concat(seq, 'e', :seed)) e, crc32(concat(seq, 'g', :seed)) g,
                crc32(concat(seq, 'h', :seed)) h,
                coalesce(elt(1 + crc32(concat(seq, 'o', :seed)) %% 50, 'FAILED', 'FAILED', 'CANCELLED'), 'READY') outcome,
                floor(1 + exp(3 + 8 * conv(left(md5(concat(seq, :seed)), 8), 16, 10) / 4294967296.0)) duration
              from seq_%d_to_%d) made
            """.formatted(end, runs, days, first, last);
    }

    StatisticsQuery reader() {
        return new StatisticsQuery(database, new DayQuery(database));
    }

    SlowRunsQuery slowRuns() {
        return new SlowRunsQuery(database, new DayQuery(database));
    }

    DayTotals totals() {
        return new DayTotals(database, new DayQuery(database), transactions);
    }

    MetricsDatabase addUp() {
        pastDays().forEach(totals()::add);
        return this;
    }

    /// The days before today that are not added up.
    List<LocalDate> pastDays() {
        return totals().due(LocalDate.ofInstant(now, ZONE).minusDays(1));
    }

    @Override
    public void close() {
        connection.destroy();
    }
}
