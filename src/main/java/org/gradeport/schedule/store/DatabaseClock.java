package org.gradeport.schedule.store;

import java.sql.Timestamp;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The time by which schedules run: the database's, so that nodes whose clocks differ agree on what is due.
@Component
public class DatabaseClock {

    private final JdbcClient database;

    public DatabaseClock(JdbcClient database) {
        this.database = database;
    }

    public Instant now() {
        return database.sql("select now(6)").query(Timestamp.class).single().toInstant();
    }
}
