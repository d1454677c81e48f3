package org.gradeport.schedule.run;

import java.time.Duration;
import java.time.Instant;
import org.gradeport.database.DatabaseClock;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The clock of a node that does not use the database's time.
final class NodeClock extends DatabaseClock {

    private Instant now;

    NodeClock(JdbcClient database, Instant now) {
        super(database);
        this.now = now;
    }

    @Override
    public synchronized Instant now() {
        return now;
    }

    synchronized void pass(Duration time) {
        now = now.plus(time);
    }
}
