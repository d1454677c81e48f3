package org.gradeport.attention;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Keeps what was put off.
@Component
public class SnoozeRepository {

    record Snooze(String concern, String reason, String by, Instant until) {}

    private final JdbcClient database;

    public SnoozeRepository(JdbcClient database) {
        this.database = database;
    }

    Map<String, Snooze> active(Instant now) {
        return database
                .sql("select * from attention_snooze where until_at > ?")
                .param(Timestamp.from(now))
                .query((row, _) -> new Snooze(
                        row.getString("concern"),
                        row.getString("reason"),
                        row.getString("by_whom"),
                        row.getTimestamp("until_at").toInstant()))
                .list()
                .stream()
                .collect(Collectors.toMap(Snooze::concern, Function.identity()));
    }

    void add(Snooze snooze, Instant now) {
        database.sql("replace into attention_snooze (concern, reason, by_whom, at, until_at) values (?, ?, ?, ?, ?)")
                .params(
                        snooze.concern(),
                        snooze.reason(),
                        snooze.by(),
                        Timestamp.from(now),
                        Timestamp.from(snooze.until()))
                .update();
    }

    /// Whether it was put off.
    boolean remove(String concern) {
        return database.sql("delete from attention_snooze where concern = ?")
                        .param(concern)
                        .update()
                == 1;
    }

    /// Whatever ended may not stay put off when it comes back.
    void deleteExcept(List<String> concerns) {
        database.sql("delete from attention_snooze where concern not in (:concerns)")
                .param("concerns", concerns.isEmpty() ? List.of("") : concerns)
                .update();
    }
}
