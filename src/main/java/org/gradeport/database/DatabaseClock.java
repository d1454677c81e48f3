package org.gradeport.database;

import java.sql.Timestamp;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The clock of the database, which nodes with different clocks share.
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
