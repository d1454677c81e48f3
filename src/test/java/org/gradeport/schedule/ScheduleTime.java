package org.gradeport.schedule;

import java.time.Duration;
import java.time.Instant;
import org.gradeport.database.DatabaseClock;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The database's clock, unless a test stops it.
@Primary
@Component
public class ScheduleTime extends DatabaseClock {

    private volatile @Nullable Instant stopped;

    ScheduleTime(JdbcClient database) {
        super(database);
    }

    @Override
    public Instant now() {
        Instant now = stopped;
        return now == null ? super.now() : now;
    }

    /// Stops at this time until a test advances it.
    public void stop(Instant now) {
        stopped = now;
    }

    public void pass(Duration time) {
        stop(now().plus(time));
    }

    /// Uses the database's time again.
    public void release() {
        stopped = null;
    }
}
