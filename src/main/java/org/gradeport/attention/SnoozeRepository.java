package org.gradeport.attention;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gradeport.database.RecordMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Access to the snoozes of concerns.
@Component
public class SnoozeRepository {

    record Snooze(String concern, String reason, String byWhom, Instant untilAt) {}

    private final JdbcClient database;

    public SnoozeRepository(JdbcClient database) {
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
}
