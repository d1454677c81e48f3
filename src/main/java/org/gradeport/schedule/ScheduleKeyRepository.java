package org.gradeport.schedule;

import java.util.List;
import org.gradeport.base.Texts;
import org.gradeport.table.InvalidValueException;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Stores which schedule was created with an idempotency key.
@Component
class ScheduleKeyRepository {

    private static final int LENGTH = 255;

    private final JdbcClient database;

    ScheduleKeyRepository(JdbcClient database) {
        this.database = database;
    }

    /// The schedule that this owner created with this key; locks the key until the transaction ends.
    public @Nullable Long scheduleOf(long owner, String key) {
        if (key.isBlank() || key.length() > LENGTH) {
            throw new InvalidValueException("Idempotency-Key", Texts.say("schedule.refused.key", LENGTH), List.of());
        }
        database.sql("insert ignore into schedule_key (owner, idempotency_key, schedule_id) values (?, ?, 0)")
                .params(owner, key)
                .update();
        long schedule = database.sql(
                        "select schedule_id from schedule_key where owner = ? and idempotency_key = ? for update")
                .params(owner, key)
                .query(Long.class)
                .single();
        return schedule == 0 ? null : Long.valueOf(schedule);
    }

    public void remember(long owner, String key, long schedule) {
        database.sql("update schedule_key set schedule_id = ? where owner = ? and idempotency_key = ?")
                .params(schedule, owner, key)
                .update();
    }
}
