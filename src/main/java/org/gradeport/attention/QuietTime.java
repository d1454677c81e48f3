package org.gradeport.attention;

import java.sql.Timestamp;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Stores, for all nodes, since when nothing has needed a person.
@Component
public class QuietTime {

    private final JdbcClient database;

    public QuietTime(JdbcClient database) {
        this.database = database;
    }

    /// Stores whether it is quiet and returns since when; null if it is not.
    @Nullable
    Instant update(boolean quiet, Instant now) {
        database.sql("""
                        insert into attention_quiet (id, since) values (1, :now)
                        on duplicate key update since = if(:quiet, coalesce(since, :now), null)
                        """)
                .param("quiet", quiet)
                .param("now", quiet ? Timestamp.from(now) : null)
                .update();
        return database.sql("select since from attention_quiet where id = 1")
                .query(Timestamp.class)
                .optional()
                .map(Timestamp::toInstant)
                .orElse(null);
    }
}
