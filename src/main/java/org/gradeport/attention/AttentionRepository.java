package org.gradeport.attention;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gradeport.database.RecordMapper;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Access to the snoozes of concerns and, for all nodes, to the time since when nothing has needed a person.
@Component
public class AttentionRepository {

    record Snooze(String concern, String reason, String byWhom, Instant untilAt) {}

    private final JdbcClient database;

    public AttentionRepository(JdbcClient database) {
        this.database = database;
    }

    Map<String, Snooze> active(Instant now) {
        return database
                .sql("select * from attention_snooze where until_at > ?")
                .param(Timestamp.from(now))
                .query(new RecordMapper<>(Snooze.class))
                .list()
                .stream()
                .collect(Collectors.toMap(Snooze::concern, Function.identity()));
    }

    void add(Snooze snooze, Instant now) {
        database.sql("replace into attention_snooze (concern, reason, by_whom, at, until_at) values (?, ?, ?, ?, ?)")
                .params(
                        snooze.concern(),
                        snooze.reason(),
                        snooze.byWhom(),
                        Timestamp.from(now),
                        Timestamp.from(snooze.untilAt()))
                .update();
    }

    /// False if it was not snoozed.
    boolean remove(String concern) {
        return database.sql("delete from attention_snooze where concern = ?")
                        .param(concern)
                        .update()
                == 1;
    }

    /// A concern that ended is not snoozed when it comes back.
    void deleteExcept(List<String> concerns) {
        database.sql("delete from attention_snooze where concern not in (:concerns)")
                .param("concerns", concerns.isEmpty() ? List.of("") : concerns)
                .update();
    }

    /// Stores whether it is quiet and returns since when; null if it is not.
    @Nullable
    Instant quietSince(boolean quiet, Instant now) {
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
