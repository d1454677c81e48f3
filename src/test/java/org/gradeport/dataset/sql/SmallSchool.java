package org.gradeport.dataset.sql;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.net.URI;
import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.gradeport.base.PortalProperties;
import org.gradeport.dataset.read.RecordsReader;
import org.gradeport.school.ActiveRule;
import org.gradeport.testing.TestDatabase;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;

/// The records of `small-school.sql` in a separate database, on 22 November 2026.
final class SmallSchool {

    static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-22T09:30:00Z"), ZoneOffset.UTC);

    private static final HikariDataSource SHARED = school();

    private SmallSchool() {}

    /// The same records for all tests that only read.
    static RecordsReader records() {
        return records(SHARED);
    }

    static RecordsReader records(DataSource database) {
        PortalProperties portal =
                new PortalProperties(Path.of("target"), URI.create("http://localhost"), "Gradeport", ZoneId.of("UTC"));
        return new RecordsReader(database, JdbcClient.create(database), CLOCK, portal);
    }

    /// Separate records for a test that writes.
    static HikariDataSource school() {
        HikariDataSource database = empty();
        ResourceDatabasePopulator small =
                new ResourceDatabasePopulator(new ClassPathResource("dataset/small-school.sql"));
        small.setSqlScriptEncoding("UTF-8");
        small.execute(database);
        applyActiveRule(database);
        return database;
    }

    /// As each import does.
    static void applyActiveRule(DataSource database) {
        ActiveRule.apply(new JdbcTemplate(database), Timestamp.from(CLOCK.instant()));
    }

    /// The schema without records, with the portal's settings of the driver.
    static HikariDataSource empty() {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(TestDatabase.freshUrl());
        config.setUsername(TestDatabase.username());
        config.setPassword(TestDatabase.password());
        config.setMaximumPoolSize(4);
        config.setMinimumIdle(0);
        config.addDataSourceProperty("connectionTimeZone", "UTC");
        config.addDataSourceProperty("forceConnectionTimeZoneToSession", true);
        config.addDataSourceProperty("preserveInstants", true);
        config.addDataSourceProperty("useServerPrepStmts", true);
        HikariDataSource database = new HikariDataSource(config);
        Flyway.configure().dataSource(database).load().migrate();
        return database;
    }
}
