package org.gradeport.schedule;

import java.time.Duration;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The time of a node that does not ask the database, as if what it says were wrong.
final class NodeTime extends DatabaseTime {

    private Instant now;

    NodeTime(JdbcClient database, Instant now) {
        super(database);
        this.now = now;
    }

    @Override
    synchronized Instant now() {
        return now;
    }

    synchronized void pass(Duration time) {
        now = now.plus(time);
    }
}
