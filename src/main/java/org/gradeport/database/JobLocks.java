package org.gradeport.database;

import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The locks of jobs that one node does for all (ShedLock).
@Component
public class JobLocks {

    private final JdbcClient database;

    public JobLocks(JdbcClient database) {
        this.database = database;
    }

    /// A lock and its last holder.
    ///
    /// @param name of the job, such as `metrics-report`
    /// @param held whether the lock is held now
    public record JobLock(String name, Instant lockedAt, String lockedBy, boolean held) {}

    /// All locks ever taken, by name.
    public List<JobLock> all() {
        return database.sql("select name, locked_at, locked_by, lock_until > utc_timestamp(3) held "
                        + "from shedlock order by name")
                .query(new RecordMapper<>(JobLock.class))
                .list();
    }

    /// Whether a living node holds the lock.
    public boolean isHeld(String name) {
        return database.sql("select count(*) > 0 from shedlock where name = ? and lock_until > utc_timestamp(3)")
                .param(name)
                .query(Boolean.class)
                .single();
    }
}
